package io.puente.shop.mail;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;

/** The grammar of email addresses (RFC 5321), with the international letters of RFC 6531. */
final class EmailSyntax {

  /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
  private static final int LONGEST = 254;

  private static final Pattern TOP_LEVEL =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\d-]*[\\p{L}\\p{M}\\d]");

  /** Reserved for examples and tests (RFC 2606). */
  private static final Pattern RESERVED = Pattern.compile("example|test|localhost");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");
  private static final Pattern SCHEME = Pattern.compile("^mailto:", Pattern.CASE_INSENSITIVE);

  private EmailSyntax() {}

  static String clean(String written) {
    String visible = INVISIBLE.matcher(written).replaceAll("");
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC).strip();
    return SCHEME.matcher(composed).replaceFirst("");
  }

  /**
   * Whether the grammar allows an address. Its top level need not exist, because no list of all top
   * levels stays complete. Quoted names and numbers in brackets are refused, though the standard
   * allows them: no provider gives them to anybody.
   */
  static boolean isValid(String address) {
    int dot = address.lastIndexOf('.');
    return address.length() <= LONGEST
        && address.indexOf('"') < 0
        && dot > address.lastIndexOf('@')
        && TOP_LEVEL.matcher(address.substring(dot + 1)).matches()
        && EmailValidator.getInstance().isValid(address.substring(0, dot) + ".com");
  }

  /** Whether the top level of a domain in small letters is in use. */
  static boolean isTopLevelKnown(String domain) {
    String top = domain.substring(domain.lastIndexOf('.') + 1);
    return RESERVED.matcher(top).matches() || DomainValidator.getInstance().isValidTld(top);
  }
}
