package io.puente.server.architecture.bad.event;

import io.puente.platform.database.Transaction;
import io.puente.platform.events.Event;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;

final class BadEvents {

  static final EventKind NEVER_HEARD = new EventKind("CupBroken");
  static final EventKind NEVER_ANNOUNCED = new EventKind("CupMended");

  private BadEvents() {}

  static void announce(Transaction tx) {
    Events.announce(tx, NEVER_HEARD, "cup");
  }

  static boolean hear(Event event) {
    return event.is(NEVER_ANNOUNCED);
  }
}
