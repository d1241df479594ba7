package io.puente.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The Chromium of this machine; nothing is downloaded. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** On macOS, a browser is not on the path. */
  private static final List<Path> APPLICATIONS =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

  /** For machines that are busy with other things. */
  private static final double PATIENCE_MS = 90_000;

  private final List<String> scriptErrors = new CopyOnWriteArrayList<>();
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--host-resolver-rules=MAP *.localhost 127.0.0.1")));

  /** Whether this machine has one. Classes of browser tests are skipped where it has none. */
  static boolean isInstalled() {
    return installed().isPresent();
  }

  private static Path executable() {
    return installed().orElseThrow(() -> new IllegalStateException("no Chromium; run bin/browser"));
  }

  private static Optional<Path> installed() {
    Stream<Path> onPath =
        Stream.of(System.getenv("PATH").split(":"))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onPath, APPLICATIONS.stream()).filter(Files::isExecutable).findFirst();
  }

  /** A browser without cookies, with a screen of this width. */
  BrowserContext stranger(int width, String locale, boolean script) {
    return open(
        new Browser.NewContextOptions()
            .setViewportSize(width, width < 600 ? 844 : 900)
            .setLocale(locale)
            .setJavaScriptEnabled(script));
  }

  /** A phone without cookies, which is touched. */
  BrowserContext phone(String locale) {
    return open(
        new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setLocale(locale)
            .setIsMobile(true)
            .setHasTouch(true));
  }

  private BrowserContext open(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    context.onWebError(error -> scriptErrors.add(error.page().url() + ": " + error.error()));
    return context;
  }

  /** Ends the browser, and fails if a script of a page has failed. */
  @Override
  public void close() {
    browser.close();
    playwright.close();
    assertThat(scriptErrors).as("errors of scripts").isEmpty();
  }
}
