package io.puente.storefront.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a page or file in each encoding a browser may ask for, made once and sent often.
 *
 * @param brotli RFC 7932; {@code null} where the native library does not run
 * @param tag an ETag without its quotes, a hash of the content
 */
record Body(String contentType, Buffer identity, Buffer gzip, @Nullable Buffer brotli, String tag) {

  private static final boolean BROTLI = Brotli4jLoader.isAvailable();
  private static final int TAG_BYTES = 12;
  private static final int BUFFER = 8192;

  /**
   * Compressed as well as possible without keeping anybody waiting, for what is sent many times.
   */
  static Body toKeep(String contentType, byte[] content) {
    return new Body(
        contentType,
        Buffer.buffer(content),
        Buffer.buffer(gzip(content, 6)),
        BROTLI ? Buffer.buffer(brotli(content, 6)) : null,
        tag(content));
  }

  private static String tag(byte[] content) {
    return HexFormat.of().formatHex(Secrets.hash(content), 0, TAG_BYTES);
  }

  /** The best encoding that a reader accepts; {@code null} for none. */
  static @Nullable String encodingFor(HttpServerRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    if (accepted == null) {
      return null;
    }
    if (BROTLI && accepted.contains("br")) {
      return "br";
    }
    return accepted.contains("gzip") ? "gzip" : null;
  }

  /** Packs what is sent once: a quarter of a quote's bytes, in some fifty microseconds. */
  static byte[] packed(String encoding, byte[] content) {
    return encoding.equals("br") ? brotli(content, 0) : gzip(content, 1);
  }

  private static byte[] gzip(byte[] content, int level) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3 + 64);
    try (GZIPOutputStream gzip = new Levelled(bytes, level)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] brotli(byte[] content, int quality) {
    try {
      return Encoder.compress(content, new Encoder.Parameters().setQuality(quality));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends it in the best encoding, or 304 if the browser has it. On the event loop. */
  void send(HttpServerRequest request, CharSequence cacheControl) {
    HttpServerResponse response = request.response();
    String encoding = encodingFor(request);
    String etag = "\"" + tag + (encoding == null ? "" : "-" + encoding) + "\"";
    response
        .putHeader(HttpHeaders.ETAG, etag)
        .putHeader(HttpHeaders.VARY, "Accept-Encoding")
        .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
    if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
      return;
    }
    if (encoding != null) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding);
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, contentType).end(in(encoding));
  }

  private Buffer in(@Nullable String encoding) {
    if (encoding == null) {
      return identity;
    }
    return encoding.equals("br") && brotli != null ? brotli : gzip;
  }

  /** What it weighs in memory. */
  int weight() {
    return identity.length() + gzip.length() + (brotli == null ? 0 : brotli.length());
  }

  /** A gzip stream with a level of its own, which the JDK's does not offer. */
  private static final class Levelled extends GZIPOutputStream {
    Levelled(ByteArrayOutputStream target, int level) throws IOException {
      super(target, BUFFER);
      def.setLevel(level);
      def.setStrategy(Deflater.DEFAULT_STRATEGY);
    }
  }
}
