package io.puente.shipping.sandbox;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.jobs.Job;
import io.puente.platform.jobs.Jobs;
import io.puente.shipping.carrier.EventsMessage;
import io.puente.shipping.carrier.HookSignature;
import io.puente.shipping.carrier.Scan;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.trackingnumber.S10;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * The sandbox post. It tells each event, when its simulated moment has come, by a signed HTTP POST
 * to the same address as a real post would, and falls silent once the parcel is delivered. Events
 * bear simulated times, which run ahead of the real ones.
 */
public final class SandboxPost {
  private static final Job<NextStop> TELL = new Job<>("sandbox-post.tell", NextStop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Database database;
  private final Function<Tenant, HookAddress> hooks;
  private final Pace pace;
  private final Clock clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * @param hooks where the events of a shop go
   */
  public SandboxPost(
      Database database, Function<Tenant, HookAddress> hooks, Pace pace, Clock clock) {
    this.database = database;
    this.hooks = hooks;
    this.pace = pace;
    this.clock = clock;
  }

  /** What the post still has to tell of a parcel; all of its journey follows from this. */
  record NextStop(
      String indicator,
      int serial,
      String origin,
      String destination,
      Instant collectedAt,
      int stop) {

    S10 number() {
      return S10.of(indicator, serial, origin);
    }

    List<Stop> stops() {
      return Itinerary.of(number(), new Route(origin, destination), collectedAt);
    }

    NextStop at(int later) {
      return new NextStop(indicator, serial, origin, destination, collectedAt, later);
    }
  }

  /** Says who does the post's work. Call before the jobs start. */
  public void workFor(Jobs jobs) {
    jobs.handle(TELL, this::tellWhatIsDue);
  }

  /** Fetches a parcel from its shop, inside the transaction that posts it. */
  public void collect(Transaction tx, Tenant shop, Parcel parcel) {
    promise(
        tx,
        shop,
        new NextStop(
            parcel.number().indicator(),
            parcel.number().serial(),
            parcel.route().origin(),
            parcel.route().destination(),
            parcel.postedAt(),
            0));
  }

  private void tellWhatIsDue(Tenant shop, NextStop next) throws IOException, InterruptedException {
    var stops = next.stops();
    var told = next.stop();
    while (told < stops.size() && !dueAt(next, stops.get(told)).isAfter(clock.instant())) {
      tell(shop, new Scan(next.number(), stops.get(told).event()));
      told++;
    }
    if (told < stops.size()) {
      var rest = next.at(told);
      database.inTenant(
          shop,
          tx -> {
            promise(tx, shop, rest);
            return null;
          });
    }
  }

  private void promise(Transaction tx, Tenant shop, NextStop next) {
    var key = "%s %s %d".formatted(shop, next.number(), next.stop());
    Jobs.enqueue(tx, shop, TELL, key, next, dueAt(next, next.stops().get(next.stop())));
  }

  private Instant dueAt(NextStop parcel, Stop stop) {
    return pace.real(parcel.collectedAt(), stop.at());
  }

  private void tell(Tenant shop, Scan scan) throws IOException, InterruptedException {
    var hook = hooks.apply(shop);
    var body = EventsMessage.write(List.of(scan));
    var request =
        HttpRequest.newBuilder(hook.address())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header(HookSignature.HEADER, HookSignature.sign(hook.secret(), clock.instant(), body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          "%s was answered %d: %s"
              .formatted(scan.event().id(), answer.statusCode(), answer.body()));
    }
  }
}
