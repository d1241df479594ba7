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
import io.puente.shipping.parcel.UpdateResult.Duplicate;
import io.puente.shipping.parcel.UpdateResult.EventsAdded;
import io.puente.shipping.parcel.UpdateResult.Moved;
import io.puente.shipping.parcel.UpdateResult.UnknownParcel;
import io.puente.shipping.trackingnumber.TrackingNumber;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stores the events of a carrier's message in one transaction and derives the new milestones. */
record TrackingUpdates(Database database) {

  List<UpdateResult> record(Tenant shop, Carrier carrier, Collection<Scan> scans) {
    // Rows are locked in the order of the numbers, so that two messages cannot deadlock.
    Map<TrackingNumber, List<ParcelEvent>> eventsByItem =
        scans.stream()
            .collect(
                groupingBy(
                    Scan::item,
                    () -> new TreeMap<>(comparing(TrackingNumber::text)),
                    mapping(Scan::event, toList())));
    return database.inTenant(
        shop,
        tx ->
            eventsByItem.entrySet().stream()
                .map(item -> record(tx, carrier, item.getKey(), item.getValue()))
                .toList());
  }

  private static UpdateResult record(
      Transaction tx, Carrier carrier, TrackingNumber number, List<ParcelEvent> events) {
    return ParcelSql.lock(tx, carrier, number)
        .map(parcel -> record(tx, parcel, events))
        .orElseGet(() -> new UnknownParcel(number));
  }

  /** Stores events of a parcel that is locked. */
  static UpdateResult record(Transaction tx, Parcel parcel, List<ParcelEvent> events) {
    boolean anyNew = false;
    for (ParcelEvent event : events) {
      anyNew |= ParcelEventSql.append(tx, parcel.id(), event);
    }
    if (!anyNew) {
      return new Duplicate(parcel);
    }
    Parcel updated = parcel.withProgress(progress(Journey.of(ParcelEventSql.of(tx, parcel.id()))));
    if (!updated.equals(parcel)) {
      ParcelSql.saveProgress(tx, updated);
    }
    Optional<Milestone> before = milestone(parcel);
    Optional<Milestone> now = milestone(updated);
    if (before.equals(now)) {
      return new EventsAdded(updated);
    }
    announce(tx, updated, now);
    return new Moved(updated, before, now);
  }

  private static Progress progress(Journey journey) {
    return journey
        .current()
        .<Progress>map(
            step ->
                new Progress.Reached(
                    step.milestone(),
                    step.event().instant().orElseGet(() -> step.event().receivedAt())))
        .orElseGet(Progress.AwaitingFirstEvent::new);
  }

  private static Optional<Milestone> milestone(Parcel parcel) {
    return switch (parcel.progress()) {
      case Progress.AwaitingFirstEvent ignored -> Optional.empty();
      case Progress.Reached reached -> Optional.of(reached.milestone());
    };
  }

  private static void announce(Transaction tx, Parcel parcel, Optional<Milestone> now) {
    JsonObject data = new JsonObject().put("order", parcel.orderNumber());
    now.ifPresent(milestone -> data.put("milestone", milestone.name()));
    Events.announce(tx, Parcels.MOVED, parcel.number().toString(), data);
  }
}
