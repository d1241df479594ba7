package io.puente.web.request;

import io.puente.platform.text.Texts;
import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request for a page of a site, read once.
 *
 * @param host the host that the browser asked, without port
 * @param prefix the site's path prefix: the one in the path, or the one that suits the reader
 * @param cookies this server's cookies by name, without the {@code __Host-} prefix
 * @param path the path as requested, beginning with a slash
 */
public record PageRequest(
    Site site,
    String host,
    String prefix,
    Texts texts,
    Visitor visitor,
    Map<String, String> cookies,
    String path,
    Map<String, String> pathParameters,
    MultiMap query,
    Form form,
    Client client) {

  /**
   * Who sent the request.
   *
   * @param address the IP address, without trusted proxies
   * @param htmx whether htmx asks for a part of a page
   * @param userAgent what the browser calls itself; empty if it does not say
   */
  public record Client(String address, String requestId, boolean htmx, String userAgent) {}

  /** The site as the type that the application's {@link Sites} returns. */
  public <S extends Site> S site(Class<S> type) {
    return type.cast(site);
  }

  /** A path parameter, such as {@code slug} of {@code /news/:slug}. */
  public String pathParameter(String name) {
    String value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no path parameter " + name);
    }
    return value;
  }

  /** A query parameter without surrounding white space; none if it is blank. */
  public Optional<String> queryParameter(String name) {
    return Optional.ofNullable(query.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** A whole number of at most six digits from the query, or the default. */
  public int queryParameter(String name, int defaultValue) {
    return queryParameter(name)
        .filter(s -> s.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(defaultValue);
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name)).filter(value -> !value.isEmpty());
  }

  /** The token of the session that the visitor has signed in to. */
  public Optional<String> session() {
    return cookie(CookieNames.SESSION);
  }

  /** The same request, answered in another language. */
  public PageRequest in(Texts language) {
    return new PageRequest(
        site, host, prefix, language, visitor, cookies, path, pathParameters, query, form, client);
  }

  /** The same request to another state of its site, under another prefix and language. */
  public PageRequest of(Site other, String itsPrefix, Texts language) {
    return new PageRequest(
        other,
        host,
        itsPrefix,
        language,
        visitor,
        cookies,
        path,
        pathParameters,
        query,
        form,
        client);
  }
}
