package io.puente.shipping.sandbox;

import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Place;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.trackingnumber.S10;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The simulated journey of one parcel, from the post office to the addressee. The tracking number
 * determines it, so that the same number always gives the same journey. One parcel in eight has a
 * failed delivery attempt. One in five is held by import customs.
 */
final class Itinerary {
  private static final List<String> HOLD_REASONS =
      List.of("inspection", "invoice-missing", "duties-due", "tax-id-missing");

  private final S10 number;
  private final Offices origin;
  private final Offices destination;
  private final Random random;
  private final List<Stop> stops = new ArrayList<>();
  private Instant now;

  private Itinerary(S10 number, Route route, Instant collectedAt) {
    this.number = number;
    this.origin = Offices.in(route.origin());
    this.destination = Offices.in(route.destination());
    this.random = new Random(number.serial());
    this.now = collectedAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * One event of the journey.
   *
   * @param at the simulated moment, known even if the event has no offset
   */
  record Stop(Instant at, ParcelEvent event) {}

  /** The stops of a parcel that the carrier collected at this moment, first to last. */
  static List<Stop> of(S10 number, Route route, Instant collectedAt) {
    var itinerary = new Itinerary(number, route, collectedAt);
    itinerary.stop("EMA", itinerary.origin, itinerary.origin.delivery(), null);
    if (!route.origin().equals(route.destination())) {
      itinerary.export();
      itinerary.transitAndImport();
    }
    itinerary.deliver();
    return List.copyOf(itinerary.stops);
  }

  private void export() {
    later(14, 26);
    stop("EMB", origin, origin.exchange(), null);
    later(1, 4);
    stop("EXA", origin, origin.exchange(), null);
    later(4, 12);
    stop("EXC", origin, origin.exchange(), null);
    later(5, 20);
    stop("EMC", origin, origin.exchange(), null);
  }

  private void transitAndImport() {
    later(18, 60);
    stop("EMD", destination, destination.exchange(), null);
    later(2, 8);
    stop("EDB", destination, destination.exchange(), null);
    later(4, 16);
    if (number.serial() % 5 == 2) {
      stop(
          "EME",
          destination,
          destination.exchange(),
          HOLD_REASONS.get(number.serial() / 5 % HOLD_REASONS.size()));
      later(30, 80);
    }
    stop("EDC", destination, destination.exchange(), null);
    later(3, 10);
    stop("EMF", destination, destination.exchange(), null);
  }

  private void deliver() {
    later(8, 30);
    stop("EMG", destination, destination.delivery(), null);
    nextMorning();
    stop("EDG", destination, destination.delivery(), null);
    later(2, 8);
    if (number.serial() % 8 == 3) {
      stop("EMH", destination, destination.delivery(), "addressee-absent");
      nextMorning();
      stop("EDG", destination, destination.delivery(), null);
      later(2, 8);
    }
    stop("EMI", destination, destination.delivery(), null);
  }

  /** Advances the time by a random number of hours in this range. */
  private void later(int minHours, int maxHours) {
    now = now.plus(Duration.ofMinutes(random.nextInt(minHours * 60, maxHours * 60)));
  }

  /** Deliveries start between eight and ten. */
  private void nextMorning() {
    ZoneId zone = destination.zone().orElse(ZoneOffset.UTC);
    LocalTime start = LocalTime.of(8, 0).plusMinutes(random.nextInt(120));
    LocalDate tomorrow = LocalDateTime.ofInstant(now, zone).toLocalDate().plusDays(1);
    now = tomorrow.atTime(start).atZone(zone).toInstant();
  }

  private void stop(String code, Offices offices, Place place, @Nullable String reason) {
    @Nullable ZoneOffset offset =
        offices.zone().map(zone -> zone.getRules().getOffset(now)).orElse(null);
    LocalDateTime localTime =
        LocalDateTime.ofInstant(now, offset == null ? ZoneOffset.UTC : offset);
    String id = number + "-" + (stops.size() + 1);
    stops.add(
        new Stop(now, new ParcelEvent(id, code, localTime, offset, place, reason, now, null)));
  }
}
