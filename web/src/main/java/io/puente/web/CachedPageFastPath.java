package io.puente.web;

import io.puente.web.page.EncodedBody;
import io.puente.web.page.PageCache;
import io.puente.web.request.PageRequests;
import io.puente.web.request.RequestLog;
import io.puente.web.request.Site;
import io.puente.web.response.Responses;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Answers with a page from the cache before the router sees the request. On the event loop. */
record CachedPageFastPath(
    PageCache cache, PageRequests requests, Responses responses, RequestLog log) {

  /** Sends the page if it is in the cache, and returns whether it was. */
  boolean answers(HttpServerRequest request) {
    boolean read =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    if (!read || RequestLog.logsEverything()) {
      return false;
    }
    long started = System.nanoTime();
    Optional<Site> site = requests.site(request);
    if (site.isEmpty() || !site.get().isPublic()) {
      return false;
    }
    EncodedBody body = cache.present(site.get().tenant(), request.uri());
    if (body == null) {
      return false;
    }
    responses.cachedPageBeforeRouting(request, body, requests.visitor(request));
    log.answeredFromMemory(started);
    return true;
  }
}
