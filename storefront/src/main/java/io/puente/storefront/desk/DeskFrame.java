package io.puente.storefront.desk;

import java.util.List;

/**
 * What stands around every page of the desk.
 *
 * @param section which entry of the navigation is the current one
 */
public record DeskFrame(String section, String name, String email, List<Language> languages) {

  /** A language that the desk speaks, in its own words. */
  public record Language(String code, String name, String path, boolean current) {}
}
