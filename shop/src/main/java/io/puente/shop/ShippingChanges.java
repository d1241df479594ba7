package io.puente.shop;

import io.puente.shop.audit.Actor;
import io.puente.shop.audit.Audit;
import io.puente.shop.postage.ShippingService;
import io.puente.shop.postage.ShippingServiceSql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What owners change of their shipping services. The shop's row is locked first. Nothing is
 * overwritten that was changed since the owner saw it; who sends the same form twice is told that
 * it is done. Orders keep what was bought.
 */
public record ShippingChanges(Shops shops) {

  /**
   * Writes a service.
   *
   * @param seen the hash of the stored service, as it was shown; empty for a new one
   */
  public ChangeResult save(
      Shop shop, String seen, ShippingService service, Actor actor, Instant at) {
    return shops.change(
        shop,
        (tx, now) -> {
          List<ShippingService> all = now.shipping().services();
          Optional<ShippingService> stored = now.shipping().service(service.id());
          if (stored.filter(service::equals).isPresent()) {
            return ChangeResult.DONE;
          }
          if (!seen.equals(stored.map(ShippingService::hash).orElse(""))) {
            return ChangeResult.CHANGED_MEANWHILE;
          }
          ShippingServiceSql.write(tx, service, stored.map(all::indexOf).orElse(all.size()));
          Audit.note(tx, actor, "postage", String.join(" ", service.areas().toList()), at);
          return ChangeResult.DONE;
        });
  }

  /** Deletes a service; one that is not there any more is deleted. */
  public ChangeResult delete(Shop shop, UUID id, String seen, Actor actor, Instant at) {
    return shops.change(
        shop,
        (tx, now) -> {
          Optional<ShippingService> stored = now.shipping().service(id);
          if (stored.isEmpty()) {
            return ChangeResult.DONE;
          }
          if (!seen.equals(stored.get().hash())) {
            return ChangeResult.CHANGED_MEANWHILE;
          }
          ShippingServiceSql.delete(tx, id);
          String areas = String.join(" ", stored.get().areas().toList());
          Audit.note(tx, actor, "postage-deleted", areas, at);
          return ChangeResult.DONE;
        });
  }

  /** Offers a service to buyers, or not any longer. */
  public ChangeResult setActive(Shop shop, UUID id, boolean active, Actor actor, Instant at) {
    return shops.change(
        shop,
        (tx, now) -> {
          Optional<ShippingService> stored = now.shipping().service(id);
          if (stored.isEmpty()) {
            return ChangeResult.CHANGED_MEANWHILE;
          }
          if (stored.get().active() != active) {
            ShippingServiceSql.setActive(tx, id, active);
            String areas = String.join(" ", stored.get().areas().toList());
            Audit.note(tx, actor, active ? "postage-on" : "postage-off", areas, at);
          }
          return ChangeResult.DONE;
        });
  }

  /**
   * Moves a service one place up in the list that buyers see.
   *
   * @param before the service that it was below, so that a second tap moves nothing
   */
  public ChangeResult moveUp(Shop shop, UUID id, UUID before, Actor actor, Instant at) {
    return shops.change(
        shop,
        (tx, now) -> {
          List<ShippingService> all = new ArrayList<>(now.shipping().services());
          List<UUID> ids = all.stream().map(ShippingService::id).toList();
          int place = ids.indexOf(id);
          if (place < 0 || !ids.contains(before)) {
            return ChangeResult.CHANGED_MEANWHILE;
          }
          if (place == ids.indexOf(before) + 1) {
            Collections.swap(all, place, place - 1);
            for (int i = 0; i < all.size(); i++) {
              ShippingServiceSql.setPosition(tx, all.get(i).id(), i);
            }
            Audit.note(tx, actor, "postage-order", "", at);
          }
          return ChangeResult.DONE;
        });
  }
}
