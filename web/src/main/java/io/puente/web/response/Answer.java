package io.puente.web.response;

import io.puente.platform.database.DatabaseUnavailable;
import io.puente.platform.database.Overloaded;
import io.puente.platform.text.Texts;
import io.puente.web.page.PageModel;
import io.puente.web.request.PageRequest;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What a handler of pages answers. */
public sealed interface Answer {

  /**
   * A page to be rendered.
   *
   * @param status an HTTP status
   * @param template a path under {@code templates/}, without its ending
   * @param model what the template gets, as {@code page}
   * @param freshFor how long the page stays true if nothing of its site changes
   */
  record Page(int status, String template, PageModel model, Duration freshFor) implements Answer {

    private static final Duration ALWAYS = ChronoUnit.FOREVER.getDuration();

    /** A page that stays true until something of its site changes. */
    public Page(int status, String template, PageModel model) {
      this(status, template, model, ALWAYS);
    }
  }

  /** This answer; a page that may be kept for so long at most. */
  default Answer freshFor(Duration duration) {
    return this instanceof Page page
        ? new Page(page.status(), page.template(), page.model(), duration)
        : this;
  }

  /** 303 to another page. */
  record Redirect(String location) implements Answer {}

  /** 301: the page has moved for good. */
  record Moved(String location) implements Answer {}

  /** A problem, explained in the reader's language by the texts {@code problem.<key>.…}. */
  record Problem(int status, String key) implements Answer {}

  /** Content that is not a page. */
  record Bytes(String contentType, Buffer body, Map<String, String> headers) implements Answer {}

  /**
   * A file to be saved, which is deleted when it is sent or nobody waits for it.
   *
   * @param name what the file is called there, in letters that need no quotes
   */
  record Download(String contentType, Path file, String name) implements Answer {}

  /** An answer that also sets or deletes a cookie. */
  record WithCookie(Answer answer, CookieChange change) implements Answer {}

  /** An answer in another language than the request's. */
  record InLanguage(Answer answer, Texts texts) implements Answer {}

  /** An answer that may show pages of its own site in a frame. */
  record WithFrames(Answer answer) implements Answer {}

  /**
   * An answer that pages of the same site may show in a frame.
   *
   * @param request what it answers, such as the same request to another state of the site
   */
  record Framed(Answer answer, PageRequest request) implements Answer {}

  static Page page(String template, PageModel model) {
    return new Page(200, template, model);
  }

  static Problem notFound() {
    return new Problem(404, "not-found");
  }

  /**
   * A failure of our own: the database is not there for a while, the site has too much to do, or
   * something is broken.
   */
  static Problem failed(Throwable failure) {
    if (DatabaseUnavailable.isCauseOf(failure)) {
      return new Problem(503, "unavailable");
    }
    return Overloaded.isCauseOf(failure) ? new Problem(503, "busy") : new Problem(500, "broken");
  }

  static Bytes bytes(String contentType, byte[] body, String fileName) {
    return new Bytes(
        contentType,
        Buffer.buffer(body),
        Map.of("Content-Disposition", "inline; filename=\"" + fileName + "\""));
  }
}
