package io.puente.server.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.RunningShop;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sandbox post carries a parcel through eleven days in a second. */
class DeliveryTest {

  @Test
  void aParcelPassesBothCustomsAndIsDeliveredAndItsOrderFollows() throws Exception {
    try (RunningShop running = RunningShop.start(Map.of("PUENTE_SANDBOX_POST_SPEED", "1000000"))) {
      String path = running.paidOrder(running.shop());
      RunningShop.ExpectedEvent arrival =
          running.listenFor(
              event ->
                  event.kind().equals("OrderDelivered")
                      && event.subject().equals(RunningShop.numberIn(path)));
      running.ship(running.shop(), RunningShop.numberIn(path));
      arrival.await();

      String tracking = running.browser(running.shop()).get(path + "/parcel").text();
      assertThat(tracking.split("tracking-step done", -1)).as("six stations behind it").hasSize(7);
      assertThat(tracking)
          .contains("Aduana de salida", "Aduana de llegada", "Entregado")
          .contains("aquí los días pasan en segundos")
          .doesNotContain("hx-trigger=\"every");
      assertThat(running.browser(running.shop()).get(path).text()).contains("state-delivered");
      assertThat(running.owner().get("/dashboard/emails").text()).contains("fue entregado");
    }
  }
}
