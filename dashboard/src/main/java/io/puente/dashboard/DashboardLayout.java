package io.puente.dashboard;

import java.util.List;

/**
 * What stands around every page of the dashboard.
 *
 * @param section which entry of the navigation is the current one
 */
public record DashboardLayout(String section, String name, String email, List<Language> languages) {

  /** A language that the dashboard speaks, in its own words. */
  public record Language(String code, String name, String path, boolean current) {}
}
