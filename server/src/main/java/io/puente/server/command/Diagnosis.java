package io.puente.server.command;

import io.puente.landedcost.LandedCost;
import io.puente.landedcost.Provision;
import io.puente.landedcost.ReviewDate;
import io.puente.payments.rate.ExchangeRate;
import io.puente.payments.rate.ExchangeRates;
import io.puente.platform.database.DatabaseUnusable;
import io.puente.platform.jobs.DeadJobs;
import io.puente.server.ServerDatabase;
import io.puente.server.ServerSettings;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.trade.guide.PaperReviews;
import io.puente.trade.review.RuleReviews;
import io.puente.trade.tariff.Edition;
import io.puente.trade.tariff.Editions;
import io.puente.trade.tariff.EffectiveLaws;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Looks at an installation from the ground up, and collects what it finds. */
final class Diagnosis {

  private static final long LEAST_BYTES = 500L << 20;
  private static final Duration OLD_RATE = Duration.ofDays(7);

  private final ServerSettings settings;
  private final Clock clock;
  private final LandedCost bundled = LandedCost.fromBundledData();
  private final List<Finding> findings = new ArrayList<>();

  private Diagnosis(ServerSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  static List<Finding> of(ServerSettings settings, Clock clock) {
    Diagnosis diagnosis = new Diagnosis(settings, clock);
    diagnosis.examine();
    return List.copyOf(diagnosis.findings);
  }

  private void examine() {
    disk();
    mail();
    if (settings.database().isEmpty() && !Files.exists(settings.data())) {
      findings.add(
          Finding.note(
              "database", "There is none yet: the first start makes it in " + settings.data()));
      rules(bundled);
      return;
    }
    try (ServerDatabase server = ServerDatabase.open(settings)) {
      findings.add(Finding.good("database", "reached, with all its tables: " + server.owner()));
      key(server);
      tariffs(server);
      shops(server);
    } catch (DatabaseUnusable unusable) {
      findings.add(Finding.wrong("database", String.valueOf(unusable.getMessage())));
      rules(bundled);
    }
  }

  private void disk() {
    Path folder = settings.data().toAbsolutePath();
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      String text = "%,d MB are free for %s".formatted(free >> 20, settings.data());
      findings.add(
          free < LEAST_BYTES
              ? Finding.wrong("disk", text + ": make room before the database stops")
              : Finding.good("disk", text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void mail() {
    findings.add(
        settings.mail().isPresent()
            ? Finding.good("mail", "a mail server is set")
            : Finding.note(
                "mail", "PUENTE_SMTP is not set: emails are kept on the dashboard and not sent"));
  }

  private void key(ServerDatabase server) {
    try {
      settings.serverKey().verify(server.database());
      findings.add(Finding.good("secret key", "is the one of this database"));
    } catch (IllegalStateException anotherKey) {
      findings.add(Finding.wrong("secret key", String.valueOf(anotherKey.getMessage())));
    }
  }

  private void tariffs(ServerDatabase server) {
    LandedCost laws = EffectiveLaws.now(server.database(), bundled);
    for (Edition damaged : new Editions(server.database(), clock).unreadable(bundled)) {
      findings.add(
          Finding.wrong(
              "tariffs",
              "The edition '%s' of %s is damaged and left out: import its file again"
                  .formatted(damaged.name(), damaged.destination())));
    }
    rules(laws);
  }

  private void rules(LandedCost laws) {
    RuleReviews reviews = new RuleReviews(() -> laws, clock);
    List<ReviewDate> missed = reviews.missed();
    for (ReviewDate each : missed) {
      findings.add(
          Finding.wrong(
              "import rules",
              "%s should have been reviewed by %s: quotes give what was last known as a range,"
                      .formatted(name(each), each.by())
                  + " and orders there cannot be paid. Bring Puente up to date"));
    }
    for (ReviewDate each : reviews.soon()) {
      findings.add(
          Finding.note(
              "import rules", "%s must be reviewed by %s".formatted(name(each), each.by())));
    }
    List<String> papers =
        PaperReviews.missed(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), Locale.ENGLISH);
    if (!papers.isEmpty()) {
      findings.add(
          Finding.note(
              "guide", "Documents past their review: %s".formatted(String.join(", ", papers))));
    }
    if (missed.isEmpty()) {
      findings.add(Finding.good("import rules", "none is past its review"));
    }
  }

  private static String name(ReviewDate review) {
    String country = review.destination().name(Locale.ENGLISH);
    Provision measure = review.measure();
    return measure == null
        ? "The law of " + country
        : "'%s' of %s".formatted(measure.label().en(), country);
  }

  private void shops(ServerDatabase server) {
    DeadJobs deadJobs = new DeadJobs(server.database());
    ExchangeRates rates = new ExchangeRates(server.database(), clock);
    for (Shop shop : server.shops().all()) {
      int dead = deadJobs.count(shop.tenant());
      if (dead > 0) {
        findings.add(
            Finding.wrong(
                "jobs",
                "%d of shop %s failed too often; its dashboard lists them"
                    .formatted(dead, shop.slug())));
      }
      shop.markets().stream()
          .map(Market::currency)
          .filter(currency -> !currency.equals(shop.currency()))
          .distinct()
          .forEach(currency -> rate(rates, shop, currency));
    }
  }

  private void rate(ExchangeRates rates, Shop shop, CurrencyUnit currency) {
    Optional<ExchangeRate> latest = rates.latest(shop.currency(), currency);
    String pair = "shop %3$s needs %1$s/%2$s".formatted(shop.currency(), currency, shop.slug());
    if (latest.isEmpty()) {
      findings.add(
          Finding.wrong(
              "exchange rates",
              "%s and there is no rate: 'puente rates import FILE'".formatted(pair)));
    } else if (latest.get().asOf().isBefore(clock.instant().minus(OLD_RATE))) {
      findings.add(
          Finding.note(
              "exchange rates",
              "%s; the latest is of %s: import a newer one".formatted(pair, latest.get().asOf())));
    }
  }
}
