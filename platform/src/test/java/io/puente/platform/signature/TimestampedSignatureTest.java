package io.puente.platform.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.puente.platform.signature.TimestampedSignature.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampedSignatureTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_794_006_600);
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final byte[] BODY = "{\"amount\": 620}".getBytes(UTF_8);
  private static final String ZEROS = "0".repeat(64);

  @Test
  void signsAsTheSchemeIsPublished() {
    assertThat(TimestampedSignature.sign("secret", NOW, BODY))
        .isEqualTo(
            "t=1794006600,"
                + "v1=2e3a11f4f2e211d1cf6465bf55ca7e7089707fb420136d0bebb8c9df3408050c");
  }

  @Test
  void acceptsWhatOneOfTheSecretsSigned() {
    assertThat(verify(signedAt(NOW), "another", "secret")).isEqualTo(new Verification.Valid());
  }

  @Test
  void acceptsOneValidSignatureAmongSeveral() {
    assertThat(verify(signedAt(NOW) + ", v1=" + ZEROS + ",v0=old", "secret"))
        .isEqualTo(new Verification.Valid());
  }

  @Test
  void rejectsAnotherSecretAndAnotherBody() {
    assertThat(verify(signedAt(NOW), "another")).isEqualTo(new Verification.Mismatch());
    assertThat(
            TimestampedSignature.verify(
                signedAt(NOW), new byte[] {1}, List.of("secret"), NOW, TOLERANCE))
        .isEqualTo(new Verification.Mismatch());
  }

  @Test
  void rejectsEverythingWhileThereIsNoSecret() {
    assertThat(verify(signedAt(NOW))).isEqualTo(new Verification.Mismatch());
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 0, 300})
  void acceptsAClockWithinTheTolerance(long seconds) {
    assertThat(verify(signedAt(NOW.plusSeconds(seconds)), "secret"))
        .isEqualTo(new Verification.Valid());
  }

  @Test
  void rejectsAClockOutsideTheTolerance() {
    assertThat(verify(signedAt(NOW.minusSeconds(301)), "secret"))
        .isEqualTo(new Verification.TooOld(Duration.ofSeconds(301)));
    assertThat(verify(signedAt(NOW.plusSeconds(301)), "secret"))
        .isEqualTo(new Verification.InFuture(Duration.ofSeconds(301)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "t=1", "v1=00", "t=1,v1=zz", "t=soon,v1=", "t=1,t=2", "=,="})
  void saysThatAHeaderIsMalformed(String header) {
    assertThat(verify(header, "secret")).isInstanceOf(Verification.Malformed.class);
  }

  private static String signedAt(Instant time) {
    return TimestampedSignature.sign("secret", time, BODY);
  }

  private static Verification verify(String header, String... secrets) {
    return TimestampedSignature.verify(header, BODY, List.of(secrets), NOW, TOLERANCE);
  }
}
