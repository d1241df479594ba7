package io.puente.server;

import io.puente.platform.config.Settings;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.secrets.ServerKey;
import io.puente.server.signup.SignUpMode;
import io.puente.shop.HostName;
import io.puente.shop.Shops;
import io.puente.shop.mail.MailServer;
import io.puente.web.request.TrustedProxies;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of this server; {@code docs/operations.md} explains each name.
 *
 * @param data folder of the embedded database
 * @param secretKey of this installation; without one, a key is created and stored in {@code data}
 * @param database another database, instead of the embedded one
 * @param host interface to listen on
 * @param port for shops and dashboards; 0 for any that is free
 * @param publicPort the port that browsers use, if a proxy is in front of the server
 * @param managementPort for health and metrics, on the loopback interface
 * @param sandboxPort of the payment sandbox, on the loopback interface
 * @param secure whether browsers use HTTPS
 * @param site the server's own host name, below which each shop has its slug
 * @param signUp who may open a shop
 * @param demo whether this is the demonstration, on somebody's own machine
 * @param proxies whose {@code X-Forwarded-For} is trusted
 * @param hold how long stock is reserved for an unpaid order
 * @param unpaidOrders how many unpaid orders one network may have at a time; 0 for no bounds
 * @param newCartsPerMinute how many carts one network may begin in a minute
 * @param pageCacheBytes the size of the page cache; 0 renders each page on each request
 * @param callsPerMinute how many calls one network may make to the JSON interface
 * @param postSpeed simulated seconds of the sandbox post for each real one
 */
public record ServerSettings(
    Path data,
    Optional<ServerKey> secretKey,
    Optional<DatabaseAddress> database,
    int connections,
    String host,
    int port,
    Optional<Integer> publicPort,
    int managementPort,
    int sandboxPort,
    boolean secure,
    String site,
    SignUpMode signUp,
    boolean demo,
    TrustedProxies proxies,
    Optional<MailServer> mail,
    Optional<StripeKeys> stripe,
    Duration hold,
    int unpaidOrders,
    int newCartsPerMinute,
    long pageCacheBytes,
    int callsPerMinute,
    int postSpeed) {

  /** The format of the log: text for people, or one JSON object a line for machines. */
  public enum LogFormat {
    TEXT,
    JSON
  }

  /** Stripe's keys for the shops of this server. */
  public record StripeKeys(String apiKey, String webhookSecret) {

    /** Whether money moves: Stripe writes it into its keys. */
    boolean areLive() {
      return apiKey.contains("_live_");
    }
  }

  /** Whether the shops of this server take real money; else payments are tests. */
  public boolean isLive() {
    return stripe.map(StripeKeys::areLive).orElse(false);
  }

  private static final Path FILE = Path.of("puente.properties");
  private static final int MAX_PORT = 65_535;
  private static final long MEGABYTE = 1 << 20;

  /** The environment, and {@code puente.properties} in the working folder. */
  public static ServerSettings read() {
    return of(Settings.of(System.getenv(), FILE), false);
  }

  /** The same for the demonstration, where everybody may open a shop. */
  public static ServerSettings readForDemo() {
    return of(Settings.of(System.getenv(), FILE), true);
  }

  public static ServerSettings of(Map<String, String> values) {
    return of(Settings.of(values), false);
  }

  /** The settings of a demonstration. */
  public static ServerSettings ofDemo(Map<String, String> values) {
    return of(Settings.of(values), true);
  }

  private static ServerSettings of(Settings settings, boolean demo) {
    ServerSettings read =
        new ServerSettings(
            Path.of(settings.text("PUENTE_DATA", ".puente")),
            settings.value("PUENTE_SECRET_KEY", ServerKey::of),
            settings.value("PUENTE_DATABASE_URL", DatabaseAddress::of),
            settings.number("PUENTE_DATABASE_CONNECTIONS", 16, 2, 200),
            settings.text("PUENTE_HOST", "127.0.0.1"),
            settings.number("PUENTE_PORT", 8080, 0, MAX_PORT),
            settings
                .text("PUENTE_PUBLIC_PORT")
                .map(ignored -> settings.number("PUENTE_PUBLIC_PORT", 443, 1, MAX_PORT)),
            settings.number("PUENTE_MANAGEMENT_PORT", 8081, 0, MAX_PORT),
            settings.number("PUENTE_SANDBOX_PORT", 8082, 0, MAX_PORT),
            settings.flag("PUENTE_SECURE", false),
            settings.value("PUENTE_SITE", ServerSettings::hostName).orElse(Shops.LOCAL_SITE),
            settings
                .value("PUENTE_SIGN_UP", SignUpMode::of)
                .orElse(demo ? SignUpMode.OPEN : SignUpMode.INVITED),
            demo,
            settings
                .value("PUENTE_TRUSTED_PROXIES", TrustedProxies::of)
                .orElse(TrustedProxies.NONE),
            mail(settings),
            stripe(settings),
            settings.duration("PUENTE_ORDER_HOLD", Duration.ofMinutes(35)),
            settings.number("PUENTE_UNPAID_ORDERS", 12, 0, 1_000_000),
            settings.number("PUENTE_NEW_CARTS_PER_MINUTE", 60, 1, 1_000_000_000),
            settings.number("PUENTE_PAGE_CACHE_MB", 48, 0, 4096) * MEGABYTE,
            settings.number("PUENTE_API_CALLS_PER_MINUTE", 6000, 1, 1_000_000_000),
            settings.number("PUENTE_SANDBOX_POST_SPEED", 7200, 1, 1_000_000));
    settings.choice("PUENTE_LOG", LogFormat.TEXT);
    settings.text("PUENTE_JAVA_OPTIONS");
    if (read.signUp == SignUpMode.OPEN && !demo) {
      settings.require(
          "PUENTE_SMTP", "PUENTE_SIGN_UP is open: owners confirm their address by email");
    }
    settings.check();
    return read;
  }

  private static String hostName(String text) {
    return HostName.of(text)
        .orElseThrow(() -> new IllegalArgumentException("must be a host name, as tiendas.example"));
  }

  /**
   * The secret key of this installation: the one of the settings, or the one in the data folder.
   */
  public ServerKey serverKey() {
    return secretKey.orElseGet(() -> ServerKey.in(data));
  }

  /** The addresses under which browsers reach the server, for whoever does not listen itself. */
  public PublicUrls urls() {
    return new PublicUrls(secure, publicPort.orElse(port));
  }

  /** The format of the log. A command that reads all settings reports a wrong value. */
  public static LogFormat logFormat() {
    return Settings.of(System.getenv(), FILE).choice("PUENTE_LOG", LogFormat.TEXT);
  }

  private static Optional<MailServer> mail(Settings settings) {
    Optional<URI> address = settings.value("PUENTE_SMTP", MailServer::address);
    String sender = settings.text("PUENTE_MAIL_FROM", "puente@localhost");
    return address.map(uri -> new MailServer(uri, sender));
  }

  private static Optional<StripeKeys> stripe(Settings settings) {
    Optional<String> key = settings.text("PUENTE_STRIPE_KEY");
    Optional<String> secret = settings.text("PUENTE_STRIPE_WEBHOOK_SECRET");
    // With one of the two alone, orders would be paid in the sandbox, and nobody would notice.
    settings.together("PUENTE_STRIPE_KEY", "PUENTE_STRIPE_WEBHOOK_SECRET");
    settings.together("PUENTE_STRIPE_WEBHOOK_SECRET", "PUENTE_STRIPE_KEY");
    return key.flatMap(known -> secret.map(signed -> new StripeKeys(known, signed)));
  }
}
