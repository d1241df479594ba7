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
import io.puente.shipping.sandbox.Itinerary.Stop;
import io.puente.shipping.trackingnumber.S10;
import io.puente.shipping.trackingnumber.TrackingNumber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A simulated postal operator. It reports each event at its simulated time, by a signed HTTP POST
 * to the same address as a real carrier, until the parcel is delivered. Events carry simulated
 * times, which are ahead of real time.
 */
public final class SandboxPost {
  private static final Job<NextStop> REPORT = new Job<>("sandbox-post.report", NextStop.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Database database;
  private final Function<Tenant, Endpoint> endpoints;
  private final SimulationSpeed speed;
  private final Clock clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /**
   * @param endpoints where the events of a shop are sent
   */
  public SandboxPost(
      Database database, Function<Tenant, Endpoint> endpoints, SimulationSpeed speed, Clock clock) {
    this.database = database;
    this.endpoints = endpoints;
    this.speed = speed;
    this.clock = clock;
  }

  /**
   * The webhook of a shop.
   *
   * @param address {@code …/hooks/carriers/sandbox-post/<shop>}
   * @param secret signs the messages
   */
  public record Endpoint(URI address, String secret) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "Endpoint[" + address + "]";
    }
  }

  /** The next event to report. The whole journey follows from these fields. */
  record NextStop(
      String indicator,
      int serial,
      String origin,
      String destination,
      Instant collectedAt,
      int stop) {

    static NextStop first(Parcel parcel) {
      S10 number = parcel.number().s10().orElseThrow();
      return new NextStop(
          number.indicator(),
          number.serial(),
          parcel.route().origin(),
          parcel.route().destination(),
          parcel.shippedAt(),
          0);
    }

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

  /** Registers the job that reports events. Call before the jobs start. */
  public void registerJobs(Jobs jobs) {
    jobs.handle(REPORT, this::reportDueEvents);
  }

  /** Collects a parcel from its shop, in the transaction that ships the parcel. */
  public void collect(Transaction tx, Parcel parcel) {
    schedule(tx, NextStop.first(parcel));
  }

  private void reportDueEvents(Tenant shop, NextStop next)
      throws IOException, InterruptedException {
    List<Stop> stops = next.stops();
    int index = next.stop();
    while (index < stops.size() && !dueAt(next, stops.get(index)).isAfter(clock.instant())) {
      report(shop, new Scan(TrackingNumber.of(next.number()), stops.get(index).event()));
      index++;
    }
    if (index < stops.size()) {
      NextStop rest = next.at(index);
      database.inTenant(
          shop,
          tx -> {
            schedule(tx, rest);
            return null;
          });
    }
  }

  private void schedule(Transaction tx, NextStop next) {
    String key = "%s %s %d".formatted(tx.tenant(), next.number(), next.stop());
    Instant due = dueAt(next, next.stops().get(next.stop()));
    Jobs.enqueue(tx, REPORT, key, next, due);
  }

  private Instant dueAt(NextStop parcel, Stop stop) {
    return speed.toReal(parcel.collectedAt(), stop.at());
  }

  private void report(Tenant shop, Scan scan) throws IOException, InterruptedException {
    Endpoint endpoint = endpoints.apply(shop);
    byte[] body = EventsMessage.write(List.of(scan));
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.address())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header(
                HookSignature.HEADER, HookSignature.sign(endpoint.secret(), clock.instant(), body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "event %s was answered with status %d: %s"
              .formatted(scan.event().id(), response.statusCode(), response.body()));
    }
  }
}
