package io.puente.storefront.web;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** How a {@link Call} is answered: at once on the event loop, or on a thread that may wait. */
public sealed interface Reply {

  /** What is known without waiting. */
  record Now(Said said) implements Reply {}

  /** What takes a while. */
  record Later(Supplier<Said> said) implements Reply {}

  /** A status, a body, and headers beside its type. */
  record Said(int status, String contentType, Buffer body, Map<String, String> headers) {

    /** Less than this travels in one packet, compressed or not. */
    private static final int ONE_PACKET = 1400;

    /** JSON that was made for one program and is not to be kept. */
    public static Said json(byte[] body, Texts texts) {
      return new Said(
          200,
          "application/json",
          Buffer.buffer(body),
          Map.of("Content-Language", texts.language(), "Cache-Control", "no-store"));
    }

    /** Whether it travels faster compressed. */
    boolean isLong() {
      return body.length() > ONE_PACKET;
    }

    /** The same in an encoding, which takes as long as to make a quote: not for the event loop. */
    Said packed(String encoding) {
      Map<String, String> all = new TreeMap<>(headers);
      all.put("Content-Encoding", encoding);
      Buffer smaller = Buffer.buffer(Body.packed(encoding, body.getBytes()));
      return new Said(status, contentType, smaller, all);
    }
  }

  /** A refusal, for which nobody needs to wait. */
  static Reply refusing(ProblemDetails problem) {
    return new Now(problem.said());
  }
}
