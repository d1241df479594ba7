package io.puente.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.puente.platform.database.FairExecutor;
import io.puente.web.page.Assets;
import io.puente.web.page.PageCache;
import io.puente.web.page.PageModel;
import io.puente.web.page.Templates;
import io.puente.web.request.CookieNames;
import io.puente.web.request.LogLimit;
import io.puente.web.request.PageRequest;
import io.puente.web.request.TrustedProxies;
import io.puente.web.response.SecurityHeaders;
import io.puente.web.upload.UploadFolder;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The two sites of {@link TestSite} on a free port, with the routes of one test. */
final class TestServer implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Path uploads = temporaryFolder();
  private final AtomicLong cacheNanos = new AtomicLong();
  private final FairExecutor tenantThreads = FairExecutor.ofProcessors(threads);
  private final PageCache cache = new PageCache(1 << 20, tenantThreads, cacheNanos::get);
  private final Assets assets =
      Assets.builder()
          .file("dot.svg", "image/svg+xml", "static/dot.svg")
          .styleSheet("site.css", List.of("static/site.css"))
          .build();
  private final HttpServers servers;
  private final WebClient client;

  TestServer(Vertx vertx, Consumer<Web> routes) {
    this(vertx, false, routes);
  }

  TestServer(Vertx vertx, boolean secure, Consumer<Web> routes) {
    servers = new HttpServers(vertx, "127.0.0.1", 0);
    client =
        WebClient.create(
            vertx,
            new WebClientOptions().setFollowRedirects(false),
            new PoolOptions().setHttp1MaxSize(50));
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    servers.open(
        new WebContext(
            new TestSite.Both(),
            new CookieNames(secure),
            new SecurityHeaders(secure, List.of(URI.create("https://pay.example"))),
            TrustedProxies.NONE,
            assets,
            new Templates(assets, Layout::around),
            cache,
            UploadFolder.open(uploads),
            threads,
            tenantThreads,
            meters,
            new LogLimit(meters)),
        routes);
  }

  /** The layout around the pages of the test sites. */
  record Layout(String site, String language) {
    static Layout around(PageRequest request, PageModel page) {
      return new Layout(request.site().name(), request.texts().language());
    }
  }

  /** A page that has nothing but a title. */
  record TitleOnly(String title) implements PageModel {}

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("puente-uploads");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in the folder of uploaded files. */
  List<Path> uploadedFiles() {
    try (Stream<Path> files = Files.list(uploads)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return servers.port();
  }

  PageCache cache() {
    return cache;
  }

  /** Lets time pass for the page cache. */
  void passTime(Duration time) {
    cacheNanos.addAndGet(time.toNanos());
  }

  FairExecutor tenantThreads() {
    return tenantThreads;
  }

  Assets assets() {
    return assets;
  }

  HttpRequest<Buffer> get(String host, String path) {
    return client.get(port(), "127.0.0.1", path).virtualHost(host);
  }

  HttpRequest<Buffer> post(String host, String path) {
    return client.post(port(), "127.0.0.1", path).virtualHost(host);
  }

  @Override
  public void close() {
    client.close();
    servers.close();
    threads.shutdownNow();
    try {
      for (Path file : uploadedFiles()) {
        Files.delete(file);
      }
      Files.delete(uploads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
