package io.puente.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.puente.server.testing.RunningShop;
import io.puente.shop.mail.Email;
import io.puente.shop.mail.Emails;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EmailsTest {

  @Test
  void writesToTheBuyerInTheLanguageOfTheOrderOverARealMailServer() throws Exception {
    GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    post.start();
    try (RunningShop running =
        RunningShop.start(
            Map.of(
                "PUENTE_SMTP",
                "smtp://127.0.0.1:" + post.getSmtp().getPort(),
                "PUENTE_MAIL_FROM",
                "tienda@barro.example"))) {
      String order = running.paidOrder(running.shop());

      assertThat(post.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(60), 1)).isTrue();
      MimeMessage email = post.getReceivedMessages()[0];
      assertThat(email.getAllRecipients()[0]).hasToString("ana@example.com");
      assertThat(email.getSubject()).contains("recibimos su pago", RunningShop.numberIn(order));
      assertThat(email.getHeader("Content-Language")).containsExactly("es");
      assertThat(GreenMailUtil.getWholeMessage(email)).contains("text/plain", "text/html");
      assertThat(email.getFrom()).containsExactly(new InternetAddress("tienda@barro.example"));
      assertThat(((InternetAddress) email.getFrom()[0]).getPersonal()).isEqualTo("Taller barro");
      assertThat(email.getReplyTo()).containsExactly(new InternetAddress("hola@barro.example"));
      assertThat(email.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      List<Email> kept =
          new Emails(running.database(), java.util.Optional.empty())
              .latest(running.shop().tenant(), 5);
      assertThat(kept).extracting(Email::kind).containsExactly("order-paid");
      assertThat(email.getMessageID())
          .isEqualTo("<%s@barro.example>".formatted(kept.getFirst().id()));
    } finally {
      post.stop();
    }
  }

  @Test
  void storesTheEmailWithoutAMailServer() {
    try (RunningShop running = RunningShop.start()) {
      running.paidOrder(running.shop());

      List<Email> kept =
          new Emails(running.database(), java.util.Optional.empty())
              .latest(running.shop().tenant(), 5);
      assertThat(kept).hasSize(1);
      assertThat(kept.getFirst().sentAt()).isNull();
      assertThat(kept.getFirst().plain())
          .contains("gracias por su compra", "http://barro.localhost");
      assertThat(kept.getFirst().html())
          .contains("name=\"viewport\"", "Taller barro<br>", "mailto:hola@barro.example")
          .doesNotContain("align=", "bgcolor=", "border=", "<font", "<center");
      String dashboard = running.owner().get("/dashboard/emails").text();
      assertThat(dashboard)
          .contains("ana@example.com", "guardado aquí", "Todavía no hay un servidor de correo")
          .doesNotContain("no enviado");
    }
  }
}
