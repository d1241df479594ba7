package io.puente.web;

import io.puente.web.request.PageRequest;
import io.puente.web.request.PageRequests;
import io.puente.web.request.Site;
import io.puente.web.response.Answer;
import io.puente.web.response.Responses;
import io.puente.web.upload.IncomingUpload;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadLimits;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;

/** The route of a form with files, whose body is read only after its sender was admitted. */
record UploadRoute(
    WebContext shared,
    PageRequests requests,
    Responses responses,
    UploadLimits limits,
    Web.UploadHandler handler) {

  /** The status follows from the failure. */
  private static final int UNKNOWN_STATUS = -1;

  void admit(RoutingContext context) {
    Site site = requests.site(context.request()).orElseThrow();
    PageRequest request = requests.readWithoutForm(context, site);
    Context eventLoop = context.vertx().getOrCreateContext();
    Web.onTenantThread(
        shared,
        responses,
        context,
        request,
        () -> {
          Optional<Supplier<Answer>> refusal = refusal(request);
          if (refusal.isPresent()) {
            responses.send(context, request, refusal.get());
          } else {
            eventLoop.runOnContext(allowed -> receive(context, site));
          }
        },
        () -> {});
  }

  private Optional<Supplier<Answer>> refusal(PageRequest request) {
    try {
      return handler.refusal(request).map(answer -> () -> answer);
    } catch (RuntimeException | Error e) {
      return Optional.of(
          () -> {
            throw e;
          });
    }
  }

  private void receive(RoutingContext context, Site site) {
    if (context.response().closed()) {
      // Its end was before anybody listened for it.
      return;
    }
    IncomingUpload incoming =
        new IncomingUpload(context.request(), limits, shared.uploads(), shared.threads());
    context.addEndHandler(done -> incoming.abandon());
    incoming
        .read()
        .onSuccess(
            upload -> {
              if (Web.hasNul(context)) {
                incoming.discard();
                context.fail(400);
              } else {
                PageRequest request = requests.read(context, site);
                answer(context, request, upload, incoming);
              }
            })
        .onFailure(
            failure -> {
              incoming.discard();
              context.fail(UNKNOWN_STATUS, failure);
            });
  }

  private void answer(
      RoutingContext context, PageRequest request, Upload upload, IncomingUpload incoming) {
    Web.onTenantThread(
        shared,
        responses,
        context,
        request,
        () ->
            responses.send(
                context,
                request,
                () -> {
                  try {
                    return handler.answer(request, upload);
                  } finally {
                    incoming.delete();
                  }
                }),
        incoming::discard);
  }
}
