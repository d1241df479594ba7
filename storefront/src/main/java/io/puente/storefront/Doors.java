package io.puente.storefront;

import io.puente.storefront.web.Web;
import io.puente.storefront.web.WebParts;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The HTTP servers, one on each core, all on one port. */
final class Doors {

  private static final int MOST_HEADERS = 16 * 1024;
  private static final int LONGEST_LINE = 4096;
  private static final int IDLE_SECONDS = 60;
  private static final int GRACE_SECONDS = 15;

  private final Vertx vertx;
  private final HttpServerOptions options;
  private volatile List<String> paths = List.of();
  private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

  Doors(Vertx vertx, ServerSettings settings) {
    this.vertx = vertx;
    options =
        new HttpServerOptions()
            .setHost(settings.host())
            .setPort(settings.port() == 0 ? freePort() : settings.port())
            .setMaxHeaderSize(MOST_HEADERS)
            .setMaxInitialLineLength(LONGEST_LINE)
            .setIdleTimeout(IDLE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setHandle100ContinueAutomatically(true);
  }

  /** All cores must listen on the same port, so it is chosen before the first does. */
  private static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return options.getPort();
  }

  /** Every URL that is answered; the same on each core. */
  List<String> paths() {
    return paths;
  }

  void open(WebParts parts, Routes routes) {
    DeploymentOptions onEachCore =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    vertx.deployVerticle(() -> new Door(parts, routes), onEachCore).await();
  }

  /** Takes no new request, finishes those in flight. */
  void close() {
    Future.all(
            servers.stream()
                .map(server -> server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS))
                .toList())
        .await();
  }

  private final class Door extends VerticleBase {

    private final WebParts parts;
    private final Routes routes;

    Door(WebParts parts, Routes routes) {
      this.parts = parts;
      this.routes = routes;
    }

    @Override
    public Future<?> start() {
      Router router = Router.router(vertx);
      Web web = new Web(router, parts);
      routes.mount(web);
      paths = web.paths();
      HttpServer server = vertx.createHttpServer(options).requestHandler(web::answer);
      servers.add(server);
      return server.listen();
    }
  }
}
