package io.puente.shipping.parcel;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Scan;
import io.puente.shipping.milestone.Journey;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.parcel.Recorded.KnownAlready;
import io.puente.shipping.parcel.Recorded.Moved;
import io.puente.shipping.parcel.Recorded.NoSuchParcel;
import io.puente.shipping.parcel.Recorded.Noted;
import io.puente.shipping.trackingnumber.S10;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Takes in what posts say of parcels, message by message, each in one transaction. */
record News(Database database) {

  List<Recorded> record(Tenant shop, Carrier carrier, Collection<Scan> scans) {
    // Always in the order of the numbers, so that two messages never wait for each other.
    var byItem =
        scans.stream()
            .collect(
                groupingBy(
                    Scan::item,
                    () -> new TreeMap<>(comparing(S10::toString)),
                    mapping(Scan::event, toList())));
    return database.inTenant(
        shop,
        tx ->
            byItem.entrySet().stream()
                .map(item -> record(tx, shop, carrier, item.getKey(), item.getValue()))
                .toList());
  }

  private static Recorded record(
      Transaction tx, Tenant shop, Carrier carrier, S10 number, List<ParcelEvent> told) {
    return ParcelSql.lock(tx, carrier, number)
        .map(parcel -> record(tx, shop, parcel, told))
        .orElseGet(() -> new NoSuchParcel(number));
  }

  private static Recorded record(
      Transaction tx, Tenant shop, Parcel parcel, List<ParcelEvent> told) {
    var isNews = false;
    for (var event : told) {
      isNews |= ParcelEventSql.append(tx, shop, parcel.id(), event);
    }
    if (!isNews) {
      return new KnownAlready(parcel);
    }
    var current = parcel.having(progress(Journey.of(ParcelEventSql.of(tx, parcel.id()))));
    if (!current.equals(parcel)) {
      ParcelSql.saveProgress(tx, current);
    }
    var before = milestone(parcel);
    var now = milestone(current);
    if (before.equals(now)) {
      return new Noted(current);
    }
    announce(tx, shop, current, now);
    return new Moved(current, before, now);
  }

  private static Progress progress(Journey journey) {
    return journey
        .now()
        .<Progress>map(
            milestone -> {
              var by = journey.latest().orElseThrow();
              return new Progress.Reached(milestone, by.instant().orElseGet(by::receivedAt));
            })
        .orElseGet(Progress.Unheard::new);
  }

  private static Optional<Milestone> milestone(Parcel parcel) {
    return switch (parcel.progress()) {
      case Progress.Unheard ignored -> Optional.empty();
      case Progress.Reached reached -> Optional.of(reached.milestone());
    };
  }

  private static void announce(
      Transaction tx, Tenant shop, Parcel parcel, Optional<Milestone> now) {
    var data = new JsonObject().put("order", parcel.order());
    now.ifPresent(milestone -> data.put("milestone", milestone.name()));
    Events.announce(tx, shop, "ParcelMoved", parcel.number().toString(), data);
  }
}
