package io.puente.platform.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * The signature scheme {@code t=<unix seconds>,v1=<hex>} that many webhooks use: an HMAC-SHA256 of
 * the seconds, a full stop and the raw body. A header may carry several {@code v1} while its sender
 * changes secrets. Parts with other names are ignored.
 *
 * @see <a href="https://docs.stripe.com/webhooks/signature">Stripe: verify webhook signatures</a>
 */
public final class TimestampedSignature {

  private static final int MAX_HEADER_LENGTH = 2_000;
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final Pattern SHA_256_HEX = Pattern.compile("[0-9a-fA-F]{64}");

  private TimestampedSignature() {}

  /** The result of a verification. */
  public sealed interface Verification {

    /** One of the secrets signed this body, within the tolerance. */
    record Valid() implements Verification {}

    record Malformed(String reason) implements Verification {}

    /** No signature in the header matches the body and one of the secrets. */
    record Mismatch() implements Verification {}

    record TooOld(Duration age) implements Verification {}

    /**
     * The sender's clock is too far ahead.
     *
     * @param ahead how far, a positive duration
     */
    record InFuture(Duration ahead) implements Verification {}
  }

  /** The header's value for a body that is sent at this time. */
  public static String sign(String secret, Instant time, byte[] body) {
    long seconds = time.getEpochSecond();
    return "t=" + seconds + ",v1=" + Hex.encodeHexString(hmac(secret, seconds, body));
  }

  /**
   * Checks a header against every secret, in constant time.
   *
   * @param secrets all that are accepted now; usually one, two during a rotation
   * @param tolerance how far the time in the header may be from {@code now}, in both directions
   */
  public static Verification verify(
      String header, byte[] body, Collection<String> secrets, Instant now, Duration tolerance) {
    return switch (Header.parse(header)) {
      case Header.Invalid invalid -> new Verification.Malformed(invalid.reason());
      case Header.Parsed parsed -> verify(parsed, body, secrets, now, tolerance);
    };
  }

  private static Verification verify(
      Header.Parsed header,
      byte[] body,
      Collection<String> secrets,
      Instant now,
      Duration tolerance) {
    if (!matches(header, body, secrets)) {
      return new Verification.Mismatch();
    }
    Duration age = Duration.between(Instant.ofEpochSecond(header.seconds()), now);
    if (age.compareTo(tolerance) > 0) {
      return new Verification.TooOld(age);
    }
    return age.negated().compareTo(tolerance) > 0
        ? new Verification.InFuture(age.negated())
        : new Verification.Valid();
  }

  /** Compares every pair, so that the time taken does not tell which of them matched. */
  private static boolean matches(Header.Parsed header, byte[] body, Collection<String> secrets) {
    boolean matched = false;
    for (String secret : secrets) {
      byte[] expected = hmac(secret, header.seconds(), body);
      for (byte[] signature : header.signatures()) {
        matched |= MessageDigest.isEqual(expected, signature);
      }
    }
    return matched;
  }

  private static byte[] hmac(String secret, long seconds, byte[] body) {
    Mac mac = HmacUtils.getInitializedMac(HmacAlgorithms.HMAC_SHA_256, secret.getBytes(UTF_8));
    mac.update((seconds + ".").getBytes(UTF_8));
    return mac.doFinal(body);
  }

  private sealed interface Header {

    record Parsed(long seconds, List<byte[]> signatures) implements Header {}

    record Invalid(String reason) implements Header {}

    static Header parse(String header) {
      if (header.length() > MAX_HEADER_LENGTH) {
        return new Invalid("longer than " + MAX_HEADER_LENGTH + " characters");
      }
      var times = new ArrayList<Long>();
      var signatures = new ArrayList<byte[]>();
      for (String part : header.split(",", -1)) {
        int equals = part.indexOf('=');
        String name = part.substring(0, Math.max(0, equals)).strip();
        String value = part.substring(equals + 1).strip();
        switch (name) {
          case "t" -> {
            if (!SECONDS.matcher(value).matches()) {
              return new Invalid("t is not a number of seconds");
            }
            times.add(Long.parseLong(value));
          }
          case "v1" -> {
            if (!SHA_256_HEX.matcher(value).matches()) {
              return new Invalid("v1 is not 64 hexadecimal digits");
            }
            signatures.add(decode(value));
          }
          case "" -> {
            return new Invalid("a part has no name");
          }
          default -> {}
        }
      }
      if (times.size() != 1) {
        return new Invalid("t occurs " + times.size() + " times instead of once");
      }
      return signatures.isEmpty() ? new Invalid("no v1") : new Parsed(times.getFirst(), signatures);
    }

    private static byte[] decode(String hex) {
      try {
        return Hex.decodeHex(hex);
      } catch (DecoderException e) {
        throw new IllegalStateException("the pattern lets only hexadecimal digits through", e);
      }
    }
  }
}
