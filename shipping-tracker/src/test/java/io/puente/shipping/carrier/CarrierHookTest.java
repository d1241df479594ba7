package io.puente.shipping.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.puente.shipping.carrier.HookResult.Accepted;
import io.puente.shipping.carrier.HookResult.Cause;
import io.puente.shipping.carrier.HookResult.Refused;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Place;
import io.puente.shipping.trackingnumber.TrackingNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CarrierHookTest {
  private static final Instant NOW = Instant.parse("2026-11-06T23:10:00Z");
  private static final HookSecrets SECRETS = HookSecrets.of("clave-de-talavera");
  private static final TrackingNumber CUP = new TrackingNumber("CP473124829MX");
  private static final String HELD =
      """
      {"events": [{"item": "cp 473 124 829 mx", "code": "eme", "at": "2026-11-06T15:00:00",
                   "offset": "-08:00", "country": "us", "office": "Los Ángeles ISC",
                   "reason": "invoice-missing", "id": "ISC-7781", "scanner": 12}]}
      """;

  private final CarrierHook hook = new CarrierHook(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void acceptsTheReportOfACup() {
    assertThat(receive(HELD))
        .isEqualTo(
            new Accepted(
                List.of(
                    new Scan(
                        CUP,
                        new ParcelEvent(
                            "ISC-7781",
                            "EME",
                            LocalDateTime.parse("2026-11-06T15:00"),
                            ZoneOffset.ofHours(-8),
                            new Place("US", "Los Ángeles ISC"),
                            "invoice-missing",
                            NOW,
                            null)))));
  }

  @Test
  void keepsAMissingOffsetUnknownInsteadOfAssumingUtc() {
    ParcelEvent event = onlyEvent(receive(oneEvent("'code': 'EMA', 'at': '2026-11-02T10:30:00'")));

    assertThat(event.offset()).isNull();
    assertThat(event.instant()).isEmpty();
    assertThat(event.place()).isEqualTo(new Place("", ""));
  }

  @Test
  void derivesAnIdFromTheContentIfTheCarrierSendsNone() {
    String message = oneEvent("'code': 'EMA', 'at': '2026-11-02T10:30:00'");
    String another = oneEvent("'code': 'EMA', 'at': '2026-11-02T10:31:00'");

    assertThat(onlyEvent(receive(message)).id())
        .isEqualTo(onlyEvent(receive(message)).id())
        .isNotEqualTo(onlyEvent(receive(another)).id());
  }

  @Test
  void readsItsOwnOutput() {
    var accepted = (Accepted) receive(HELD);
    var again = new String(EventsMessage.write(accepted.scans()), UTF_8);

    assertThat(receive(again)).isEqualTo(accepted);
  }

  @Test
  void acceptsAVoid() {
    String message = oneEvent("'code': 'EMI', 'at': '2026-11-06T15:00:00', 'voids': 'LA-12'");

    assertThat(onlyEvent(receive(message)).voids()).isEqualTo("LA-12");
  }

  @Test
  void refusesAMessageWithoutASignature() {
    assertThat(hook.receive(Optional.empty(), HELD.getBytes(UTF_8), SECRETS))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.cause()).isEqualTo(Cause.SIGNATURE_MISSING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t=1794006600",
        "v1=00",
        "t=1794006600,v1=",
        "t=1794006600,v1=zz",
        "t=soon,v1=0000000000000000000000000000000000000000000000000000000000000000",
        "t=-1,v1=0000000000000000000000000000000000000000000000000000000000000000",
        "t=1,t=2,v1=0000000000000000000000000000000000000000000000000000000000000000",
        "t=99999999999999999999,v1=0000000000000000000000000000000000000000000000000000000000000000",
        "=,=,="
      })
  void refusesAMalformedHeader(String header) {
    assertThat(cause(header, SECRETS)).isEqualTo(Cause.SIGNATURE_MALFORMED);
  }

  @Test
  void refusesAHeaderThatIsTooLong() {
    assertThat(cause(signed(NOW) + ",v0=" + "0".repeat(2_000), SECRETS))
        .isEqualTo(Cause.SIGNATURE_MALFORMED);
  }

  @Test
  void refusesASignatureWithAnotherSecret() {
    assertThat(cause(signed(NOW), HookSecrets.of("clave-de-alpaca")))
        .isEqualTo(Cause.SIGNATURE_WRONG);
  }

  @Test
  void refusesAModifiedBody() {
    byte[] changed = HELD.replace("invoice-missing", "duties-due").getBytes(UTF_8);

    assertThat(hook.receive(Optional.of(signed(NOW)), changed, SECRETS))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.cause()).isEqualTo(Cause.SIGNATURE_WRONG));
  }

  @Test
  void refusesAModifiedTime() {
    String old = signed(NOW.minus(Duration.ofHours(1)));
    String refreshed = old.replaceFirst("t=\\d+", "t=" + NOW.getEpochSecond());

    assertThat(cause(refreshed, SECRETS)).isEqualTo(Cause.SIGNATURE_WRONG);
  }

  @ParameterizedTest
  @CsvSource({
    "-301, SIGNATURE_TOO_OLD",
    "301, SIGNATURE_FROM_THE_FUTURE",
  })
  void refusesAClockMoreThanFiveMinutesAway(long seconds, Cause expected) {
    assertThat(cause(signed(NOW.plusSeconds(seconds)), SECRETS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -1, 0, 1, 300})
  void acceptsAClockUpToFiveMinutesAway(long seconds) {
    assertThat(receiveWith(signed(NOW.plusSeconds(seconds)), SECRETS)).isInstanceOf(Accepted.class);
  }

  @Test
  void acceptsTheOldSecretDuringARotation() {
    HookSecrets rotating = SECRETS.rotatedTo("clave-nueva");
    String signedWithTheNew = HookSignature.sign("clave-nueva", NOW, HELD.getBytes(UTF_8));

    assertThat(receiveWith(signed(NOW), rotating)).isInstanceOf(Accepted.class);
    assertThat(receiveWith(signedWithTheNew, rotating)).isInstanceOf(Accepted.class);
    assertThat(cause(signed(NOW), rotating.rotatedTo("clave-tercera")))
        .isEqualTo(Cause.SIGNATURE_WRONG);
  }

  @Test
  void acceptsAMessageSignedWithTwoSecrets() {
    String other = HookSignature.sign("clave-nueva", NOW, HELD.getBytes(UTF_8));
    String both = other + signed(NOW).replaceFirst("t=\\d+", "");

    assertThat(receiveWith(both + ", v0=legacy", SECRETS)).isInstanceOf(Accepted.class);
  }

  @Test
  void keepsSecretsOutOfLogs() {
    assertThat(SECRETS.rotatedTo("clave-nueva").toString()).doesNotContain("clave");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "{\"events\": [}",
        "{\"events\": [], \"events\": []}",
        "{} {}",
        "\u0000"
      })
  void refusesABodyThatIsNotJson(String body) {
    assertThat(receive(body))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.cause()).isIn(Cause.BODY_NOT_JSON, Cause.EVENT_WRONG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "{\"events\": {}}", "{\"events\": []}", "7"})
  void refusesAMessageWithoutEvents(String body) {
    assertThat(detail(body)).startsWith("events: not a list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'code': 'EMA' | events[0].at: missing",
        "'at': '2026-11-02T10:30:00' | events[0].code: missing",
        "'code': 7, 'at': '2026-11-02T10:30:00' | events[0].code: not a text",
        "'code': '<b>', 'at': '2026-11-02T10:30:00' | events[0].code: does not look like a code",
        "'code': 'EMA', 'at': '2026-11-02T10:30:00Z' | events[0].at: not a local time",
        "'code': 'EMA', 'at': '0026-11-02T10:30:00' | events[0].at: not in this century",
        "'code': 'EMA', 'at': '2026-02-30T10:30:00' | events[0].at: not a local time",
        "'code': 'EMA', 'at': '2026-11-02T10:30', 'offset': 'CST' | events[0].offset: not an offset",
        "'code': 'EMA', 'at': '2026-11-02T10:30', 'offset': '+17:00' | events[0].offset: farther",
        "'code': 'EMA', 'at': '2026-11-02T10:30', 'country': 'USA' | events[0].country: does not",
        "'code': 'EMA', 'at': '2026-11-02T10:30', 'office': 'a\\u0000b' | events[0].office: longer",
      })
  void reportsWhichFieldOfWhichEventIsWrong(String fields, String expected) {
    assertThat(detail(oneEvent(fields))).startsWith(expected);
  }

  @Test
  void refusesAnItemWhoseCheckDigitIsWrong() {
    assertThat(detail(HELD.replace("829", "828"))).startsWith("events[0].item: not an S10 number");
  }

  @Test
  void refusesTheWholeMessageForOneWrongEvent() {
    String second = HELD.replace("]}", ", {\"item\": \"CP473124829MX\"}]}");

    assertThat(detail(second)).isEqualTo("events[1].code: missing");
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    String large = HELD + " ".repeat(CarrierHook.MAX_BODY_BYTES);

    assertThat(receive(large))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.cause()).isEqualTo(Cause.BODY_TOO_LARGE));
  }

  @Test
  void distinguishesAnUnknownSenderFromAWrongMessage() {
    assertThat(Cause.SIGNATURE_WRONG.isAuthenticationFailure()).isTrue();
    assertThat(Cause.EVENT_WRONG.isAuthenticationFailure()).isFalse();
  }

  private HookResult receive(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    String signature = HookSignature.sign(SECRETS.current(), NOW, bytes);
    return hook.receive(Optional.of(signature), bytes, SECRETS);
  }

  private HookResult receiveWith(String signature, HookSecrets secrets) {
    return hook.receive(Optional.of(signature), HELD.getBytes(UTF_8), secrets);
  }

  private Cause cause(String signature, HookSecrets secrets) {
    return ((Refused) receiveWith(signature, secrets)).cause();
  }

  private String detail(String body) {
    return ((Refused) receive(body)).detail();
  }

  private static ParcelEvent onlyEvent(HookResult reception) {
    List<Scan> scans = ((Accepted) reception).scans();
    assertThat(scans).hasSize(1);
    return scans.getFirst().event();
  }

  private static String signed(Instant at) {
    return HookSignature.sign(SECRETS.current(), at, HELD.getBytes(UTF_8));
  }

  private static String oneEvent(String fields) {
    return "{'events': [{'item': 'CP473124829MX', %s}]}".formatted(fields).replace('\'', '"');
  }
}
