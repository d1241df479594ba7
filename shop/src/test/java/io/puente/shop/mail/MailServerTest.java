package io.puente.shop.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.shop.CountryDefaults;
import io.puente.shop.NewShop;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password goes to a mail server over an encrypted connection, or it does not go. */
class MailServerTest {

  private static final String PASSWORD = "secret-of-the-shop";

  private final List<String> received = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"250 AUTH PLAIN LOGIN", "250 AUTH=LOGIN PLAIN CRAM-MD5"})
  void sendsNoPasswordToAServerWithoutTls(String offered) throws Exception {
    try (ServerSocket server = listen(offered)) {
      MailServer mail = server(server, "tienda:" + PASSWORD + "@");

      assertThatThrownBy(() -> mail.send(email(), shop())).isInstanceOf(MailServer.NotSent.class);

      assertThat(received).isNotEmpty();
      assertThat(received)
          .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"))
          .noneMatch(line -> line.contains(PASSWORD));
    }
  }

  @Test
  void sendsWithoutAPasswordToAServerWithoutTls() throws Exception {
    try (ServerSocket server = listen("250 8BITMIME")) {
      server(server, "").send(email(), shop());

      assertThat(received).anyMatch(line -> line.startsWith("RCPT TO:<ana@example.com>"));
    }
  }

  private static MailServer server(ServerSocket server, String userInfo) {
    return new MailServer(
        MailServer.address("smtp://%s127.0.0.1:%d".formatted(userInfo, server.getLocalPort())),
        "tienda@barro.example");
  }

  private static Shop shop() {
    return new NewShop(
            "barro",
            "barro.localhost",
            "Barro",
            "hola@barro.example",
            CountryDefaults.of("MX").orElseThrow().place())
        .toShop(new ShopState.Preparation());
  }

  private static Email email() {
    return new Email(
        UUID.randomUUID(),
        null,
        "order-paid",
        "es",
        "ana@example.com",
        "Gracias",
        "<p>Gracias</p>",
        "Gracias",
        Instant.now(),
        null);
  }

  /** A mail server that takes everything and does not know TLS. */
  private ServerSocket listen(String offered) throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(
            () -> {
              try (Socket client = server.accept()) {
                talk(client, offered);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return server;
  }

  private void talk(Socket client, String offered) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    answer(client, "220 plain");
    boolean inText = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      received.add(line);
      String command = line.toUpperCase(Locale.ROOT);
      if (inText) {
        inText = !line.equals(".");
        if (!inText) {
          answer(client, "250 taken");
        }
      } else if (command.startsWith("EHLO")) {
        answer(client, "250-plain\r\n" + offered);
      } else if (command.equals("DATA")) {
        inText = true;
        answer(client, "354 go on");
      } else {
        answer(client, command.equals("QUIT") ? "221 bye" : "250 ok");
      }
    }
  }

  private static void answer(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    client.getOutputStream().flush();
  }
}
