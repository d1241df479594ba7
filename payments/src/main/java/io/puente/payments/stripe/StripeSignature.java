package io.puente.payments.stripe;

import io.puente.payments.stripe.StripeDelivery.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Stripe-Signature} header of a webhook: a time and one or more HMAC-SHA-256 signatures
 * of it and the body. Checked here and not by Stripe's library, which fails on malformed headers
 * and takes any time in the future.
 *
 * @see <a href="https://docs.stripe.com/webhooks/signature">Verify webhook signatures</a>
 */
record StripeSignature(long seconds, List<byte[]> signatures) {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Pattern TIME = Pattern.compile("\\d{1,12}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** Far more than Stripe sends, and little enough to read without care. */
  private static final int LONGEST_HEADER = 2_000;

  /** Why a delivery is not believed; empty if any of the secrets signed it just now. */
  static Optional<Refusal> refusal(
      byte[] body, @Nullable String header, List<String> secrets, Clock clock) {
    if (header == null || header.isBlank()) {
      return Optional.of(Refusal.UNSIGNED);
    }
    return parse(header)
        .map(signature -> signature.refusal(body, secrets, clock))
        .orElse(Optional.of(Refusal.MALFORMED_SIGNATURE));
  }

  private static Optional<StripeSignature> parse(String header) {
    if (header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    Optional<Long> seconds = Optional.empty();
    var signatures = new ArrayList<byte[]>();
    for (String part : header.split(",", -1)) {
      String[] pair = part.strip().split("=", 2);
      String value = pair.length == 2 ? pair[1] : "";
      if (pair[0].equals("t") && TIME.matcher(value).matches()) {
        seconds = Optional.of(Long.parseLong(value));
      } else if (pair[0].equals("v1") && SHA_256.matcher(value).matches()) {
        signatures.add(HexFormat.of().parseHex(value));
      }
    }
    return signatures.isEmpty()
        ? Optional.empty()
        : seconds.map(time -> new StripeSignature(time, signatures));
  }

  private Optional<Refusal> refusal(byte[] body, List<String> secrets, Clock clock) {
    if (secrets.stream().noneMatch(secret -> isSignedWith(secret, body))) {
      return Optional.of(Refusal.WRONG_SIGNATURE);
    }
    Duration age = Duration.between(Instant.ofEpochSecond(seconds), clock.instant());
    if (age.compareTo(TOLERANCE) > 0) {
      return Optional.of(Refusal.TOO_OLD);
    }
    return age.negated().compareTo(TOLERANCE) > 0
        ? Optional.of(Refusal.FROM_THE_FUTURE)
        : Optional.empty();
  }

  private boolean isSignedWith(String secret, byte[] body) {
    byte[] expected = sign(secret, body);
    return signatures.stream().anyMatch(given -> MessageDigest.isEqual(expected, given));
  }

  private byte[] sign(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
