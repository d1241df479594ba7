package io.puente.orders.parcel;

import io.puente.orders.Order;
import io.puente.orders.Orders;
import io.puente.platform.database.Transaction;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcel.Progress;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.parcel.UpdateResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order is delivered when all of its parcels are. */
record OrderDelivery(Orders orders, Parcels parcels) {

  /** Whether an update may have changed that an order is delivered. */
  static Optional<Parcel> concerned(UpdateResult update) {
    return switch (update) {
      case UpdateResult.Moved moved when moved.before().equals(Optional.of(Milestone.DELIVERED)) ->
          Optional.of(moved.parcel());
      case UpdateResult.Moved moved -> delivered(moved.parcel());
      case UpdateResult.EventsAdded added -> delivered(added.parcel());
      case UpdateResult.Duplicate duplicate -> delivered(duplicate.parcel());
      case UpdateResult.UnknownParcel none -> Optional.empty();
    };
  }

  private static Optional<Parcel> delivered(Parcel parcel) {
    return Optional.of(parcel).filter(Parcel::isDelivered);
  }

  /** Lets a locked order follow its parcels. */
  void follow(Transaction tx, Order order) {
    List<Parcel> sent = parcels.ofOrder(tx, order.id());
    if (!sent.isEmpty() && sent.stream().allMatch(Parcel::isDelivered)) {
      orders.deliver(tx, order, last(sent));
    } else {
      orders.undeliver(tx, order);
    }
  }

  private static Instant last(List<Parcel> delivered) {
    return delivered.stream()
        .map(Parcel::progress)
        .map(progress -> ((Progress.Reached) progress).since())
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
