package io.puente.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.puente.server.testing.RunningShop;
import io.puente.shop.mail.Email;
import io.puente.shop.mail.Emails;
import jakarta.mail.MessagingException;
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

      assertThat(post.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(60), 2)).isTrue();
      MimeMessage email = to(post, "ana@example.com");
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
      assertThat(kept).extracting(Email::kind).containsExactlyInAnyOrder("order-paid", "sale");
      assertThat(email.getMessageID())
          .isEqualTo("<%s@barro.example>".formatted(ofKind(kept, "order-paid").id()));

      MimeMessage sale = to(post, RunningShop.ownerOf(running.shop()));
      assertThat(sale.getSubject()).contains("venta nueva", RunningShop.numberIn(order));
      assertThat(ofKind(kept, "sale").plain())
          .contains(
              "Ana", "2 × Taza azul, Chica", "/dashboard/orders/" + RunningShop.numberIn(order));
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
      assertThat(kept).hasSize(2);
      Email paid = ofKind(kept, "order-paid");
      assertThat(paid.sentAt()).isNull();
      assertThat(paid.plain()).contains("gracias por su compra", "http://barro.localhost");
      assertThat(paid.html())
          .contains("name=\"viewport\"", "Taller barro<br>", "mailto:hola@barro.example")
          .doesNotContain("align=", "bgcolor=", "border=", "<font", "<center");
      String dashboard = running.owner().get("/dashboard/emails").text();
      assertThat(dashboard)
          .contains("ana@example.com", "guardado aquí", "Todavía no hay un servidor de correo")
          .doesNotContain("no enviado");
    }
  }

  private static MimeMessage to(GreenMail post, String recipient) throws MessagingException {
    for (MimeMessage email : post.getReceivedMessages()) {
      if (email.getAllRecipients()[0].toString().equals(recipient)) {
        return email;
      }
    }
    throw new AssertionError("no email to " + recipient);
  }

  private static Email ofKind(List<Email> emails, String kind) {
    return emails.stream().filter(email -> email.kind().equals(kind)).findFirst().orElseThrow();
  }
}
