package io.puente.web.response;

import io.puente.platform.text.Texts;
import io.puente.web.page.ContentEncoding;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The answer to a call of the JSON API: at once on the event loop, or from a virtual thread. */
public sealed interface ApiResponse {

  /** An answer that needs no waiting. */
  record Immediate(Content content) implements ApiResponse {}

  /** An answer that takes longer and may block. */
  record Deferred(Supplier<Content> content) implements ApiResponse {}

  /**
   * What is sent.
   *
   * @param headers besides the content type
   */
  record Content(int status, String contentType, Buffer body, Map<String, String> headers) {

    /** A shorter body fits in one packet without compression. */
    private static final int ONE_PACKET = 1400;

    /** JSON that was made for one client and must not be cached. */
    public static Content json(byte[] body, Texts texts) {
      return new Content(
          200,
          "application/json",
          Buffer.buffer(body),
          Map.of("Content-Language", texts.language(), "Cache-Control", "no-store"));
    }

    public boolean isWorthCompressing(ContentEncoding encoding) {
      return encoding != ContentEncoding.IDENTITY && body.length() > ONE_PACKET;
    }

    /** The same compressed, if that is worth it. Too slow for the event loop. */
    public Content compressed(ContentEncoding encoding) {
      if (!isWorthCompressing(encoding)) {
        return this;
      }
      Map<String, String> all = new TreeMap<>(headers);
      all.put("Content-Encoding", encoding.token());
      Buffer smaller = Buffer.buffer(encoding.compressOnce(body.getBytes()));
      return new Content(status, contentType, smaller, all);
    }
  }

  static ApiResponse of(ProblemDetails problem) {
    return new Immediate(problem.content());
  }
}
