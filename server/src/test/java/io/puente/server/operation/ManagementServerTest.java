package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.RunningShop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's port, which a page on the web can reach through its reader's browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagementServerTest {

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  private String answer(String request) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), running.server().managementPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String metrics(String host) throws IOException {
    return answer("GET /metrics HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8081", "localhost", "LocalHost:8081", "[::1]:8081"})
  void answersUnderItsOwnNames(String host) throws IOException {
    assertThat(metrics(host)).startsWith("HTTP/1.1 200").contains("jvm_memory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.evil.example:8081",
        "localhost.evil.example",
        "barro.localhost",
        "10.0.0.1",
        "0x7f000001",
        "2130706433"
      })
  void answersUnderNoOtherName(String host) throws IOException {
    assertThat(metrics(host)).startsWith("HTTP/1.1 421").doesNotContain("jvm_memory");
  }

  @Test
  void refusesARequestThatNamesTwoHosts() throws IOException {
    assertThat(metrics("localhost\r\nHost: evil.example"))
        .startsWith("HTTP/1.1 400")
        .doesNotContain("jvm_memory");
  }

  @Test
  void answersAnOldHealthCheckThatNamesNoHost() throws IOException {
    assertThat(answer("GET /health/live HTTP/1.0\r\n\r\n")).contains(" 200 ", "live");
  }

  @Test
  void answersHeadAsGetWithoutTheBody() throws IOException {
    String head = answer("HEAD /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(head).startsWith("HTTP/1.1 200").doesNotContain("jvm_memory");
  }
}
