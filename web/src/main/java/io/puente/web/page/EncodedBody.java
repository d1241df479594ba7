package io.puente.web.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** The bytes of a page or file in each content coding, compressed once and sent many times. */
public final class EncodedBody {

  private static final CharSequence VARY = HttpHeaders.createOptimized("Accept-Encoding");
  private static final int HASH_BYTES = 12;

  /** The content in one coding, with its length as a header and its ETag in quotes. */
  private record Variant(Buffer content, String length, String etag) {}

  private final String contentType;
  private final String hash;
  private final Map<ContentEncoding, Variant> variants = new EnumMap<>(ContentEncoding.class);

  private EncodedBody(String contentType, byte[] content) {
    this.contentType = contentType;
    hash = Hex.encodeHexString(DigestUtils.sha256(content)).substring(0, 2 * HASH_BYTES);
    for (ContentEncoding encoding : ContentEncoding.AVAILABLE) {
      String suffix = encoding == ContentEncoding.IDENTITY ? "" : "-" + encoding.token();
      Buffer compressed = Buffer.buffer(encoding.compress(content));
      variants.put(
          encoding,
          new Variant(
              compressed, String.valueOf(compressed.length()), "\"" + hash + suffix + "\""));
    }
  }

  public static EncodedBody of(String contentType, byte[] content) {
    return new EncodedBody(contentType, content);
  }

  /** A hash of the content in hexadecimal. */
  String hash() {
    return hash;
  }

  /** Sends the body as the client prefers it, or 304 if the client has it. On the event loop. */
  public void send(HttpServerRequest request, CharSequence cacheControl) {
    HttpServerResponse response = request.response();
    ContentEncoding encoding = ContentEncoding.preferredBy(request);
    Variant variant = Objects.requireNonNull(variants.get(encoding));
    response
        .putHeader(HttpHeaders.ETAG, variant.etag)
        .putHeader(HttpHeaders.VARY, VARY)
        .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
    if (variant.etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
      return;
    }
    if (encoding != ContentEncoding.IDENTITY) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding.token());
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
        .putHeader(HttpHeaders.CONTENT_LENGTH, variant.length)
        .end(variant.content);
  }

  /** The bytes of all codings, for the limit of the page cache. */
  int weight() {
    return variants.values().stream().mapToInt(variant -> variant.content.length()).sum();
  }
}
