package io.puente.shipping.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.puente.shipping.carrier.Reception.Cause;
import io.puente.shipping.carrier.Reception.Refused;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code Puente-Signature: t=<unix seconds>,v1=<hex>}: an HMAC-SHA256 over the seconds,
 * a full stop and the raw body. Several {@code v1} may stand in it while a sender changes secrets;
 * schemes we do not know are passed over.
 */
public final class HookSignature {
  public static final String HEADER = "Puente-Signature";

  /** How far the sender's clock may be from ours, either way. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final int LONGEST_HEADER = 1_000;
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final Pattern MAC_IN_HEX = Pattern.compile("[0-9a-fA-F]{64}");

  private HookSignature() {}

  /** The header's value for a body that is sent now. */
  public static String sign(String secret, Instant now, byte[] body) {
    var seconds = now.getEpochSecond();
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(secret, seconds, body));
  }

  /** Empty if one of the secrets signed this body, and lately; otherwise why not. */
  static Optional<Refused> objection(
      Optional<String> header, byte[] body, HookSecrets secrets, Instant now) {
    if (header.isEmpty()) {
      return refuse(Cause.SIGNATURE_MISSING, "no " + HEADER + " header");
    }
    return switch (Header.read(header.get())) {
      case Header.Malformed malformed -> refuse(Cause.SIGNATURE_MALFORMED, malformed.why());
      case Header.Read read -> objection(read, body, secrets, now);
    };
  }

  private static Optional<Refused> objection(
      Header.Read header, byte[] body, HookSecrets secrets, Instant now) {
    if (!isSigned(header, body, secrets)) {
      return refuse(Cause.SIGNATURE_WRONG, "no v1 fits the body and a secret of this shop");
    }
    var age = Duration.between(Instant.ofEpochSecond(header.seconds()), now);
    if (age.compareTo(TOLERANCE) > 0) {
      return refuse(Cause.SIGNATURE_TOO_OLD, "signed " + age.toSeconds() + " s ago");
    }
    if (age.negated().compareTo(TOLERANCE) > 0) {
      return refuse(
          Cause.SIGNATURE_FROM_THE_FUTURE, "signed " + -age.toSeconds() + " s ahead of our clock");
    }
    return Optional.empty();
  }

  /** Compares with every secret, in a time that does not depend on where they differ. */
  private static boolean isSigned(Header.Read header, byte[] body, HookSecrets secrets) {
    var signed = false;
    for (var secret : secrets.honoured()) {
      var ours = mac(secret, header.seconds(), body);
      for (var theirs : header.macs()) {
        signed |= MessageDigest.isEqual(ours, theirs);
      }
    }
    return signed;
  }

  private static byte[] mac(String secret, long seconds, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((seconds + ".").getBytes(UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  private static Optional<Refused> refuse(Cause cause, String detail) {
    return Optional.of(new Refused(cause, detail));
  }

  private sealed interface Header {
    record Read(long seconds, List<byte[]> macs) implements Header {}

    record Malformed(String why) implements Header {}

    static Header read(String header) {
      if (header.length() > LONGEST_HEADER) {
        return new Malformed("longer than " + LONGEST_HEADER + " characters");
      }
      var times = new ArrayList<Long>();
      var macs = new ArrayList<byte[]>();
      for (var part : header.split(",", -1)) {
        var value = part.substring(part.indexOf('=') + 1).strip();
        switch (part.substring(0, Math.max(0, part.indexOf('='))).strip()) {
          case "t" -> {
            if (!SECONDS.matcher(value).matches()) {
              return new Malformed("t is not a count of seconds");
            }
            times.add(Long.parseLong(value));
          }
          case "v1" -> {
            if (!MAC_IN_HEX.matcher(value).matches()) {
              return new Malformed("v1 is not 64 hexadecimal digits");
            }
            macs.add(HexFormat.of().parseHex(value));
          }
          case "" -> {
            return new Malformed("a part has no name");
          }
          default -> {}
        }
      }
      if (times.size() != 1) {
        return new Malformed("t stands " + times.size() + " times instead of once");
      }
      return macs.isEmpty() ? new Malformed("no v1") : new Read(times.getFirst(), macs);
    }
  }
}
