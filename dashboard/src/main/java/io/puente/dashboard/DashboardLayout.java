package io.puente.dashboard;

import java.util.List;

/**
 * The layout around every page of the dashboard.
 *
 * @param section the current entry of the navigation
 * @param here the path of this page
 */
public record DashboardLayout(
    String section, String here, String name, String email, List<Language> languages) {

  /** A language of the dashboard; {@code name} is in that language. */
  public record Language(String code, String name, boolean current) {}
}
