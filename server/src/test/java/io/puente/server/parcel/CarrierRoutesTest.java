package io.puente.server.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.orders.parcel.CarrierSecrets;
import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shipping.carrier.EventsMessage;
import io.puente.shipping.carrier.HookSignature;
import io.puente.shipping.carrier.Scan;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Place;
import io.puente.shipping.parcel.Parcel;
import io.puente.shop.Shop;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The webhooks of carriers. The sandbox post of these tests accepts a parcel and is then as slow as
 * a real one; the tests send messages in its place.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarrierRoutesTest {

  private static final String HELD = "EME";
  private static final String SHOWN_TO_CUSTOMS = "EDB";
  private static final String DELIVERED = "EMI";

  private final RunningShop running = RunningShop.start();
  private final String secret =
      new CarrierSecrets(running.database()).ofSandboxPost(running.shop().tenant()).current();

  @AfterAll
  void close() {
    running.close();
  }

  private record Sent(String orderPath, Parcel parcel) {}

  private Sent cupsOnTheirWay() {
    String path = running.paidOrder(running.shop());
    return new Sent(path, running.ship(running.shop(), RunningShop.numberIn(path)));
  }

  private static byte[] message(Parcel parcel, String code, int day) {
    return message(parcel, code, null, day);
  }

  private static byte[] message(Parcel parcel, String code, @Nullable String reason, int day) {
    LocalDateTime then = LocalDateTime.of(2026, 12, day, 9, 30);
    ParcelEvent event =
        new ParcelEvent(
            parcel.number() + code,
            code,
            then,
            ZoneOffset.ofHours(-8),
            new Place("US", "Los Angeles"),
            reason,
            Instant.now(),
            null);
    return EventsMessage.write(List.of(new Scan(parcel.number(), event)));
  }

  private Buyer.Page post(byte[] message) {
    return post("sandbox-post", running.shop(), message, Instant.now(), secret);
  }

  private Buyer.Page post(String carrier, Shop shop, byte[] message, Instant signedAt, String by) {
    Buyer post = running.browser(shop);
    return post.send(
        post.request("/hooks/carriers/" + carrier + "/" + shop.slug())
            .header(HookSignature.HEADER, HookSignature.sign(by, signedAt, message))
            .POST(HttpRequest.BodyPublishers.ofByteArray(message)));
  }

  private Optional<Milestone> milestone(Parcel parcel) {
    return running
        .parcels()
        .byNumber(running.shop().tenant(), parcel.number())
        .map(Parcel::progress)
        .flatMap(
            progress ->
                progress instanceof Parcel.Progress.Reached(var milestone, var since)
                    ? Optional.of(milestone)
                    : Optional.empty());
  }

  @Test
  void movesTheParcelOfASignedMessage() {
    Sent cups = cupsOnTheirWay();

    assertThat(post(message(cups.parcel(), HELD, 4)).status()).isEqualTo(200);

    assertThat(milestone(cups.parcel())).contains(Milestone.IMPORT_CUSTOMS_HELD);
    String page = running.browser(running.shop()).get(cups.orderPath() + "/parcel").text();
    assertThat(page).contains("En aduana de Estados Unidos", "aria-current=\"step\"");
    assertThat(page).contains("4 dic 2026, 9:30", "Los Angeles, Estados Unidos");
  }

  @Test
  void tellsABuyerWhoHasPaidTheDutiesNotToPayThemAgain() {
    Sent cups = cupsOnTheirWay();

    assertThat(post(message(cups.parcel(), HELD, "duties-due", 4)).status()).isEqualTo(200);

    assertThat(running.browser(running.shop()).get(cups.orderPath() + "/parcel").text())
        .contains("hay impuestos por pagar", "no los pague otra vez")
        .doesNotContain("Si tu pedido ya incluía");
  }

  @Test
  void refusesAForgedMessageAndMovesNothing() {
    Sent cups = cupsOnTheirWay();
    byte[] message = message(cups.parcel(), DELIVERED, 5);

    Buyer.Page answer =
        post("sandbox-post", running.shop(), message, Instant.now(), "somebody's guess");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).startsWith("signature_wrong");
    assertThat(milestone(cups.parcel())).isNotEqualTo(Optional.of(Milestone.DELIVERED));
  }

  @Test
  void refusesAMessageThatWasSignedLongAgo() {
    Sent cups = cupsOnTheirWay();
    Instant anHourAgo = Instant.now().minus(Duration.ofHours(1));

    Buyer.Page answer =
        post(
            "sandbox-post",
            running.shop(),
            message(cups.parcel(), DELIVERED, 5),
            anHourAgo,
            secret);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).startsWith("signature_too_old");
  }

  @Test
  void deliversAnOrderOnceHoweverOftenTheCarrierReportsIt() {
    Sent cups = cupsOnTheirWay();
    byte[] message = message(cups.parcel(), DELIVERED, 5);

    assertThat(post(message).status()).isEqualTo(200);
    assertThat(post(message).status()).isEqualTo(200);

    String page = running.owner().get("/dashboard/orders/" + cups.parcel().orderNumber()).text();
    assertThat(page).contains("</svg>Entregado");
    assertThat(page.split("fue entregado</a>", -1)).as("one email").hasSize(2);
  }

  @Test
  void aLateMessageDoesNotChangeADeliveredParcel() {
    Sent cups = cupsOnTheirWay();
    post(message(cups.parcel(), DELIVERED, 5));

    assertThat(post(message(cups.parcel(), SHOWN_TO_CUSTOMS, 3)).status()).isEqualTo(200);

    assertThat(milestone(cups.parcel())).contains(Milestone.DELIVERED);
    assertThat(running.owner().get("/dashboard/orders/" + cups.parcel().orderNumber()).text())
        .contains("</svg>Entregado");
  }

  @Test
  void anUnknownCarrierOrShopIsNotFound() {
    byte[] message = message(cupsOnTheirWay().parcel(), HELD, 4);
    Instant now = Instant.now();

    assertThat(post("pigeon", running.shop(), message, now, secret).status()).isEqualTo(404);
    assertThat(post("serpost", running.shop(), message, now, secret).status()).isEqualTo(404);
    Buyer post = running.browser(running.shop());
    assertThat(
            post.send(
                    post.request("/hooks/carriers/sandbox-post/nobody")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(message)))
                .status())
        .isEqualTo(404);
  }

  @Test
  void theSecretOfOneShopSignsNothingForAnother() {
    Sent cups = cupsOnTheirWay();
    new CarrierSecrets(running.database()).ofSandboxPost(running.neighbour().tenant());

    Buyer.Page answer =
        post(
            "sandbox-post",
            running.neighbour(),
            message(cups.parcel(), DELIVERED, 5),
            Instant.now(),
            secret);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(milestone(cups.parcel())).isNotEqualTo(Optional.of(Milestone.DELIVERED));
  }

  @Test
  void trackingNeedsTheOrdersSecret() {
    Sent cups = cupsOnTheirWay();
    String guessed = "/es-us/orders/" + cups.parcel().orderNumber() + "/guessed/parcel";

    assertThat(running.browser(running.shop()).get(guessed).status()).isEqualTo(404);
    assertThat(running.browser(running.neighbour()).get(cups.orderPath() + "/parcel").status())
        .isEqualTo(404);
  }
}
