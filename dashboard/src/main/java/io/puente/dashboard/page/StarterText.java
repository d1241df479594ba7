package io.puente.dashboard.page;

import org.apache.commons.codec.digest.DigestUtils;

/** A text that a page may begin as, in Markdown. */
public record StarterText(String title, String markdown) {

  /** Another one after each change of the settings that it tells of. */
  public String hash() {
    return DigestUtils.sha256Hex(markdown).substring(0, 16);
  }
}
