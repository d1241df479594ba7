package io.puente.shipping.sandbox;

import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.milestone.Place;
import io.puente.shipping.milestone.Route;
import io.puente.shipping.trackingnumber.S10;
import java.time.Duration;
import java.time.Instant;
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
 * The journey of one parcel, from counter to door, in simulated days. The number decides it: the
 * same number always travels alike, one in eight is tried in vain once, one in five is held at
 * import customs.
 */
final class Itinerary {
  private static final List<String> HOLDS =
      List.of("inspection", "invoice-missing", "duties-due", "tax-id-missing");

  private final S10 number;
  private final Offices home;
  private final Offices abroad;
  private final Random chance;
  private final List<Stop> stops = new ArrayList<>();
  private Instant now;

  private Itinerary(S10 number, Route route, Instant collectedAt) {
    this.number = number;
    this.home = Offices.in(route.origin());
    this.abroad = Offices.in(route.destination());
    this.chance = new Random(number.serial());
    this.now = collectedAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The stops of a parcel that was handed over at this moment, first to last, all different. */
  static List<Stop> of(S10 number, Route route, Instant collectedAt) {
    var itinerary = new Itinerary(number, route, collectedAt);
    itinerary.stop("EMA", itinerary.home, itinerary.home.delivery(), null);
    if (!route.origin().equals(route.destination())) {
      itinerary.leave();
      itinerary.arrive();
    }
    itinerary.deliver();
    return List.copyOf(itinerary.stops);
  }

  private void leave() {
    later(14, 26);
    stop("EMB", home, home.exchange(), null);
    later(1, 4);
    stop("EXA", home, home.exchange(), null);
    later(4, 12);
    stop("EXC", home, home.exchange(), null);
    later(5, 20);
    stop("EMC", home, home.exchange(), null);
  }

  private void arrive() {
    later(18, 60);
    stop("EMD", abroad, abroad.exchange(), null);
    later(2, 8);
    stop("EDB", abroad, abroad.exchange(), null);
    later(4, 16);
    if (number.serial() % 5 == 2) {
      stop("EME", abroad, abroad.exchange(), HOLDS.get(number.serial() / 5 % HOLDS.size()));
      later(30, 80);
    }
    stop("EDC", abroad, abroad.exchange(), null);
    later(3, 10);
    stop("EMF", abroad, abroad.exchange(), null);
  }

  private void deliver() {
    later(8, 30);
    stop("EMG", abroad, abroad.delivery(), null);
    onTheNextMorning();
    stop("EDG", abroad, abroad.delivery(), null);
    later(2, 8);
    if (number.serial() % 8 == 3) {
      stop("EMH", abroad, abroad.delivery(), "addressee-absent");
      onTheNextMorning();
      stop("EDG", abroad, abroad.delivery(), null);
      later(2, 8);
    }
    stop("EMI", abroad, abroad.delivery(), null);
  }

  /** Lets between so many and so many hours pass. */
  private void later(int leastHours, int mostHours) {
    now = now.plus(Duration.ofMinutes(chance.nextInt(leastHours * 60, mostHours * 60)));
  }

  /** Carriers set out between eight and ten. */
  private void onTheNextMorning() {
    ZoneId zone = abroad.zone().orElse(ZoneOffset.UTC);
    var setOut = LocalTime.of(8, 0).plusMinutes(chance.nextInt(120));
    var tomorrow = LocalDateTime.ofInstant(now, zone).toLocalDate().plusDays(1);
    now = tomorrow.atTime(setOut).atZone(zone).toInstant();
  }

  private void stop(String code, Offices offices, Place place, @Nullable String reason) {
    var offset = offices.zone().map(zone -> zone.getRules().getOffset(now)).orElse(null);
    var wallTime = LocalDateTime.ofInstant(now, offset == null ? ZoneOffset.UTC : offset);
    var id = number + "-" + (stops.size() + 1);
    stops.add(new Stop(now, new ParcelEvent(id, code, wallTime, offset, place, reason, now, null)));
  }
}
