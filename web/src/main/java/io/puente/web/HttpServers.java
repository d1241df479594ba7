package io.puente.web;

import io.puente.platform.network.FreePort;
import io.puente.web.request.Site;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The HTTP servers, one for each core, all on one port. */
public final class HttpServers {

  private static final int MAX_HEADER_BYTES = 16 * 1024;
  private static final int MAX_REQUEST_LINE = 4096;
  private static final int MAX_FORM_FIELDS = 5_000;

  /** Also the length of a part's headers, where a name of 255 letters may need 3,000 bytes. */
  private static final int MAX_FIELD_NAME_BYTES = 8 * 1024;

  private static final int IDLE_SECONDS = 60;
  private static final int GRACE_SECONDS = 15;

  private final Vertx vertx;
  private final HttpServerOptions options;
  private volatile List<String> paths = List.of();
  private volatile List<String> otherPaths = List.of();
  private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

  /**
   * Servers on a network interface.
   *
   * @param port 0 for any free port; one is chosen for all servers, before the first one listens
   */
  public HttpServers(Vertx vertx, String host, int port) {
    this.vertx = vertx;
    options =
        new HttpServerOptions()
            .setHost(host)
            .setPort(port == 0 ? FreePort.next() : port)
            .setMaxHeaderSize(MAX_HEADER_BYTES)
            .setMaxInitialLineLength(MAX_REQUEST_LINE)
            .setMaxFormFields(MAX_FORM_FIELDS)
            .setMaxFormAttributeSize(Web.LARGE_FORM)
            .setMaxFormBufferedBytes(MAX_FIELD_NAME_BYTES)
            .setIdleTimeout(IDLE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setHandle100ContinueAutomatically(true);
  }

  public int port() {
    return options.getPort();
  }

  /** Every URL that the servers answer at their usual sites. */
  public List<String> paths() {
    return paths;
  }

  /** Every URL that the servers answer at the sites with routes of their own. */
  public List<String> otherPaths() {
    return otherPaths;
  }

  /** Sites that have other routes than the usual ones. */
  public record OtherSites(Class<? extends Site> kind, Consumer<Web> routes) {}

  /** Starts the servers. Blocks until they listen. */
  public void open(WebContext shared, Consumer<Web> routes) {
    open(shared, routes, Optional.empty());
  }

  /**
   * Starts the servers. Blocks until they listen.
   *
   * @param routes of all sites but the others, and of hosts without a site
   */
  public void open(WebContext shared, Consumer<Web> routes, OtherSites others) {
    open(shared, routes, Optional.of(others));
  }

  private void open(WebContext shared, Consumer<Web> routes, Optional<OtherSites> others) {
    DeploymentOptions onEachCore =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    vertx.deployVerticle(() -> new ServerVerticle(shared, routes, others), onEachCore).await();
  }

  /** Accepts no new requests and finishes those in progress. Blocks. */
  public void close() {
    Future.all(
            servers.stream()
                .map(server -> server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS))
                .toList())
        .await();
  }

  private final class ServerVerticle extends VerticleBase {

    private final WebContext shared;
    private final Consumer<Web> routes;
    private final Optional<OtherSites> others;

    ServerVerticle(WebContext shared, Consumer<Web> routes, Optional<OtherSites> others) {
      this.shared = shared;
      this.routes = routes;
      this.others = others;
    }

    @Override
    public Future<?> start() {
      Web web = new Web(Router.router(vertx), shared);
      routes.accept(web);
      paths = web.paths();
      HttpServer server = vertx.createHttpServer(options).requestHandler(withOthers(web));
      servers.add(server);
      return server.listen();
    }

    private Handler<HttpServerRequest> withOthers(Web usual) {
      if (others.isEmpty()) {
        return usual::answer;
      }
      Class<? extends Site> kind = others.get().kind();
      Web other = new Web(Router.router(vertx), shared);
      others.get().routes().accept(other);
      otherPaths = other.paths();
      return request ->
          (usual.site(request).filter(kind::isInstance).isPresent() ? other : usual)
              .answer(request);
    }
  }
}
