package io.puente.shop.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What can be told of an email address without writing to it: whether a mail server could take it,
 * and whether it looks like a typing slip.
 */
public sealed interface EmailAddress {

  /** An address that may exist. */
  record Usual() implements EmailAddress {}

  /**
   * An address that may exist, but whose domain is probably mistyped.
   *
   * @param meant what was probably meant; empty if there is no guess
   */
  record Doubtful(String meant) implements EmailAddress {}

  /** No mail server takes it. */
  record Invalid() implements EmailAddress {}

  /** The address without what copying adds: invisible characters, {@code mailto:}. */
  static String clean(String written) {
    return EmailSyntax.clean(written);
  }

  /** Reads a clean address. */
  static EmailAddress of(String address) {
    if (!EmailSyntax.isValid(address)) {
      return new Invalid();
    }
    int at = address.lastIndexOf('@');
    String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    String local = address.substring(0, at);
    if (!isAscii(local) && MailDomains.isKnown(domain)) {
      // These providers give nobody an address with an accent; it is typed out of habit.
      String meant = Normalizer.normalize(local, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
      return new Doubtful(isAscii(meant) ? meant + "@" + domain : "");
    }
    return MailDomains.meantBy(domain)
        .<EmailAddress>map(meant -> new Doubtful(address.substring(0, at + 1) + meant))
        .orElseGet(() -> EmailSyntax.isTopLevelKnown(domain) ? new Usual() : new Doubtful(""));
  }

  private static boolean isAscii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }

  /** An address as mail servers exchange it: with the letters of the domain in ASCII (RFC 5891). */
  static String inAscii(String address) {
    int at = address.lastIndexOf('@');
    return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
  }
}
