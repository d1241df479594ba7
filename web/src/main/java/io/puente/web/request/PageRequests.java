package io.puente.web.request;

import io.puente.platform.text.Texts;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads requests from what came over the wire. Nothing here blocks. */
public final class PageRequests {

  /** The path parameter of pages that name a language instead of a prefix. */
  private static final String LANGUAGE = "language";

  private final Sites sites;
  private final CookieNames cookieNames;
  private final TrustedProxies proxies;
  private final String visitorCookie;

  public PageRequests(Sites sites, CookieNames cookieNames, TrustedProxies proxies) {
    this.sites = sites;
    this.cookieNames = cookieNames;
    this.proxies = proxies;
    visitorCookie = cookieNames.onTheWire(CookieNames.VISITOR);
  }

  /** The site that the request's host serves, if there is one. */
  public Optional<Site> site(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    return authority == null ? Optional.empty() : sites.at(authority.host());
  }

  /** A request whose form, if it has one, has been received. */
  public PageRequest read(RoutingContext context, Site site) {
    boolean posted = context.request().method().equals(HttpMethod.POST);
    return read(context, site, posted ? Form.of(context.request().formAttributes()) : Form.empty());
  }

  /** A request whose form has not been received, or cannot be read. */
  public PageRequest readWithoutForm(RoutingContext context, Site site) {
    return read(context, site, Form.empty());
  }

  private PageRequest read(RoutingContext context, Site site, Form form) {
    String prefix = prefix(context, site);
    return new PageRequest(
        site,
        Objects.requireNonNull(context.request().authority()).host(),
        prefix,
        Texts.in(language(context).orElseGet(() -> site.languageOf(prefix))),
        visitor(context.request()),
        cookies(context.request()),
        RequestUri.path(context),
        context.pathParams(),
        RequestUri.query(context),
        form,
        client(context));
  }

  /**
   * The prefix in the path; or the first prefix of the language in the path; or, on pages that have
   * neither, the prefix that suits the browser's languages. The reader's location is not used.
   */
  private String prefix(RoutingContext context, Site site) {
    return Optional.ofNullable(context.pathParam(sites.prefixParameter()))
        .filter(prefix -> site.problemWith(prefix).isEmpty())
        .or(() -> language(context).map(code -> site.prefixFor(List.of(Locale.of(code)))))
        .orElseGet(() -> site.prefixFor(acceptedLanguages(context)));
  }

  private static Optional<String> language(RoutingContext context) {
    return Optional.ofNullable(context.pathParam(LANGUAGE)).filter(Texts.LANGUAGES::contains);
  }

  private static List<Locale> acceptedLanguages(RoutingContext context) {
    return context.acceptableLanguages().stream().map(PageRequests::locale).toList();
  }

  private static Locale locale(LanguageHeader language) {
    return language.subtag() == null
        ? Locale.of(language.tag())
        : Locale.of(language.tag(), language.subtag());
  }

  /** The texts in the first of the client's languages that there are texts in. */
  public static Texts acceptedTexts(RoutingContext context) {
    return Texts.in(
        context.acceptableLanguages().stream()
            .map(LanguageHeader::tag)
            .filter(Texts.LANGUAGES::contains)
            .findFirst()
            .orElse(Texts.LANGUAGES.getFirst()));
  }

  public Visitor visitor(HttpServerRequest request) {
    Cookie cookie = request.getCookie(visitorCookie);
    return cookie == null ? Visitor.unknown() : Visitor.known(cookie.getValue());
  }

  private Map<String, String> cookies(HttpServerRequest request) {
    Map<String, String> cookies = new HashMap<>();
    for (Cookie cookie : request.cookies()) {
      if (cookieNames.isOurs(cookie.getName())) {
        cookies.putIfAbsent(cookieNames.withoutHostPrefix(cookie.getName()), cookie.getValue());
      }
    }
    return cookies;
  }

  private PageRequest.Client client(RoutingContext context) {
    String userAgent = context.request().getHeader(HttpHeaders.USER_AGENT);
    return new PageRequest.Client(
        clientAddress(context),
        RequestLog.id(context),
        context.request().getHeader("HX-Request") != null,
        userAgent == null ? "" : userAgent);
  }

  /** The client's IP address, without trusted proxies. */
  public String clientAddress(RoutingContext context) {
    return proxies.client(
        context.request().remoteAddress().hostAddress(),
        context.request().headers().getAll("X-Forwarded-For"));
  }
}
