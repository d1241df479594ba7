package io.puente.storefront.web;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** What a route gives back. */
public sealed interface Answer {

  /**
   * A page to be rendered.
   *
   * @param status an HTTP status
   * @param template under {@code templates/}, without its ending
   * @param model what the template is given, as {@code page}
   */
  record Page(int status, String template, Shown model) implements Answer {}

  /** Another page to go to by GET. */
  record Redirect(String location) implements Answer {}

  /** The page has moved here for good. */
  record Moved(String location) implements Answer {}

  /** Something went wrong that the reader can do something about; told in the reader's language. */
  record Problem(int status, String key) implements Answer {}

  /** Bytes that are not a page. */
  record Bytes(String contentType, Buffer body, Map<String, String> headers) implements Answer {}

  /** An answer that also changes the browser's cookies. */
  record WithCookie(Answer answer, CookieChange change) implements Answer {}

  /** An answer in another language than the market's, as the owner's desk speaks. */
  record InLanguage(Answer answer, Texts texts) implements Answer {}

  static Page page(String template, Shown model) {
    return new Page(200, template, model);
  }

  static Problem notFound() {
    return new Problem(404, "not-found");
  }

  static Bytes bytes(String contentType, byte[] body, String fileName) {
    return new Bytes(
        contentType,
        Buffer.buffer(body),
        Map.of("Content-Disposition", "inline; filename=\"" + fileName + "\""));
  }
}
