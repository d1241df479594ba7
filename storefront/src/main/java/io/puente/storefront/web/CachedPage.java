package io.puente.storefront.web;

import io.puente.storefront.shop.Shop;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/** A page that is rendered once for all and then sent from memory. */
record CachedPage(
    WebParts parts, Visits visits, Replies replies, Handling handling, List<String> parameters) {

  void answer(RoutingContext context) {
    Shop shop = visits.shop(context).orElseThrow();
    Visit visit = visits.read(context, shop);
    if (parts.cache().isOff()) {
      parts.threads().execute(() -> replies.send(context, visit, handling));
      return;
    }
    Context eventLoop = context.vertx().getOrCreateContext();
    var _ =
        parts
            .cache()
            .get(shop.tenant(), canonicalUri(visit), () -> render(visit))
            .whenComplete(
                (body, failure) ->
                    eventLoop.runOnContext(
                        nothing -> {
                          if (failure == null) {
                            RequestLog.fromMemory(context);
                            replies.page(context.request(), body, visit.visitor());
                          } else {
                            uncacheable(context, visit, failure);
                          }
                        }));
  }

  /** The path with the parameters that matter, in one order. */
  private String canonicalUri(Visit visit) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (String parameter : parameters) {
      visit
          .asked(parameter)
          .ifPresent(
              value ->
                  query.add(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }
    return visit.path() + query;
  }

  private Body render(Visit visit) {
    return switch (handling.answer(visit)) {
      case Answer.Page page when page.status() == 200 ->
          Body.toKeep(
              "text/html; charset=utf-8",
              parts.pages().render(visit, page).getBytes(StandardCharsets.UTF_8));
      case Answer other -> throw new NotForAll(other);
    };
  }

  private void uncacheable(RoutingContext context, Visit visit, Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    parts
        .threads()
        .execute(
            () ->
                replies.send(
                    context,
                    visit,
                    again -> {
                      if (cause instanceof NotForAll instead) {
                        return instead.answer();
                      }
                      throw new IllegalStateException("page not rendered", cause);
                    }));
  }

  /** The page turned out to be a redirect or a problem, which is not kept. */
  private static final class NotForAll extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Answer answer;

    NotForAll(Answer answer) {
      super("not a page to keep", null, false, false);
      this.answer = answer;
    }

    Answer answer() {
      return answer;
    }
  }
}
