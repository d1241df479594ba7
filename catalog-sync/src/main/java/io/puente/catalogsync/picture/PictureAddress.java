package io.puente.catalogsync.picture;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/** Addresses as people write them, with blanks, accents and brackets, as browsers read them. */
final class PictureAddress {

  /** ASCII characters that no part of an address may hold as they are (RFC 3986). */
  private static final String ESCAPED = " \"<>[\\]^`{|}";

  private static final String SCHEME_END = "://";

  private PictureAddress() {}

  /**
   * Reads an address.
   *
   * @throws URISyntaxException if it is none, or its host has letters that no host can have
   */
  static URI of(String written) throws URISyntaxException {
    String address = written.strip();
    int scheme = address.indexOf(SCHEME_END);
    if (scheme < 0) {
      return new URI(escaped(address));
    }
    int host = scheme + SCHEME_END.length();
    int path = host;
    while (path < address.length() && "/?#".indexOf(address.charAt(path)) < 0) {
      path++;
    }
    return new URI(
        address.substring(0, host)
            + ascii(address.substring(host, path))
            + escaped(address.substring(path)));
  }

  private static String ascii(String host) throws URISyntaxException {
    try {
      boolean plain = host.chars().allMatch(letter -> letter < 0x80);
      return plain ? host : IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      throw new URISyntaxException(host, "no host has this name");
    }
  }

  private static String escaped(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      char letter = (char) (bytes[i] & 0xFF);
      boolean allowed =
          letter > 0x20
              && letter < 0x7F
              && ESCAPED.indexOf(letter) < 0
              && (letter != '%' || isEscape(bytes, i));
      if (allowed) {
        escaped.append(letter);
      } else {
        escaped.append("%%%02X".formatted((int) letter));
      }
    }
    return escaped.toString();
  }

  /** Whether two hexadecimal digits follow the percent sign. */
  private static boolean isEscape(byte[] bytes, int percent) {
    return percent + 2 < bytes.length
        && Character.digit(bytes[percent + 1], 16) >= 0
        && Character.digit(bytes[percent + 2], 16) >= 0;
  }
}
