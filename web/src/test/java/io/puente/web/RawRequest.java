package io.puente.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request that is sent byte by byte, as no HTTP client would do it. */
final class RawRequest implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 20_000;

  private final Socket socket;

  RawRequest(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(TIMEOUT_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RawRequest send(String text) {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  RawRequest send(byte[] bytes) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A response with a body of a declared length. */
  String response() {
    try {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
        int next = socket.getInputStream().read();
        if (next < 0) {
          return head.toString(StandardCharsets.UTF_8) + "(closed)";
        }
        head.write(next);
      }
      String text = head.toString(StandardCharsets.UTF_8);
      String length = text.toLowerCase(java.util.Locale.ROOT).split("content-length: ")[1];
      int bytes = Integer.parseInt(length.substring(0, length.indexOf('\r')));
      return text + new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
