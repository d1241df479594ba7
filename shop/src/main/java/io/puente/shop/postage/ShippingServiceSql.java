package io.puente.shop.postage;

import io.puente.landedcost.Incoterm;
import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The rows of shipping services and their prices. */
public final class ShippingServiceSql {

  /** The services of a shop {@code s} with their prices, as an array of objects. */
  public static final String OF_SHOP =
      """
      (SELECT jsonb_agg(to_jsonb(v) || jsonb_build_object('rates',
                (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.country, r.region, r.up_to_grams)
                 FROM shipping_rate r
                 WHERE r.shop_id = s.shop_id
                   AND r.service_id = v.id)) ORDER BY v.position, v.id)
       FROM shipping_service v
       WHERE v.shop_id = s.shop_id)""";

  private ShippingServiceSql() {}

  public static void deleteAll(Transaction tx) {
    tx.update("DELETE FROM shipping_rate WHERE shop_id = $1", tx.tenant().id());
    tx.update("DELETE FROM shipping_service WHERE shop_id = $1", tx.tenant().id());
  }

  public static void delete(Transaction tx, UUID service) {
    deleteRates(tx, service);
    tx.updateOne(
        "DELETE FROM shipping_service WHERE shop_id = $1 AND id = $2", tx.tenant().id(), service);
  }

  public static void setActive(Transaction tx, UUID service, boolean active) {
    tx.updateOne(
        "UPDATE shipping_service SET active = $3 WHERE shop_id = $1 AND id = $2",
        tx.tenant().id(),
        service,
        active);
  }

  public static void setPosition(Transaction tx, UUID service, int position) {
    tx.updateOne(
        "UPDATE shipping_service SET position = $3 WHERE shop_id = $1 AND id = $2",
        tx.tenant().id(),
        service,
        position);
  }

  private static void deleteRates(Transaction tx, UUID service) {
    tx.update(
        "DELETE FROM shipping_rate WHERE shop_id = $1 AND service_id = $2",
        tx.tenant().id(),
        service);
  }

  /** Writes a service at a place of the list, over the stored one if there is one. */
  public static void write(Transaction tx, ShippingService service, int position) {
    tx.updateOne(
        """
        INSERT INTO shipping_service
          (shop_id, id, position, carrier, carrier_name, name, channel, days_least, days_most,
           duties, free_from_minor, active, collect_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT (shop_id, id) DO UPDATE
        SET position = excluded.position,
            carrier = excluded.carrier,
            carrier_name = excluded.carrier_name,
            name = excluded.name,
            channel = excluded.channel,
            days_least = excluded.days_least,
            days_most = excluded.days_most,
            duties = excluded.duties,
            free_from_minor = excluded.free_from_minor,
            active = excluded.active,
            collect_at = excluded.collect_at
        """,
        tx.tenant().id(),
        service.id(),
        position,
        service.name().carrier(),
        service.name().carrierName(),
        service.name().service(),
        service.channel().key(),
        service.daysLeast(),
        service.daysMost(),
        service.duties().name().toLowerCase(Locale.ROOT),
        service.freeFrom() == null ? null : service.freeFrom().getAmountMinorLong(),
        service.active(),
        service.collectAt());
    deleteRates(tx, service.id());
    for (PriceList list : service.prices()) {
      list.areas()
          .forEach(
              area ->
                  list.upToGrams()
                      .forEach((grams, price) -> insert(tx, service.id(), area, grams, price)));
    }
  }

  private static void insert(Transaction tx, UUID service, String area, int grams, Money price) {
    tx.updateOne(
        """
        INSERT INTO shipping_rate (shop_id, service_id, country, region, up_to_grams, price_minor)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        tx.tenant().id(),
        service,
        PriceList.country(area),
        PriceList.region(area),
        grams,
        price.getAmountMinorLong());
  }

  /** Reads {@link #OF_SHOP}. */
  public static List<ShippingService> read(@Nullable JsonArray rows, CurrencyUnit currency) {
    return objects(rows).stream().map(row -> service(row, currency)).toList();
  }

  private static List<JsonObject> objects(@Nullable JsonArray rows) {
    return rows == null ? List.of() : rows.stream().map(JsonObject.class::cast).toList();
  }

  private static ShippingService service(JsonObject row, CurrencyUnit currency) {
    Long freeFrom = row.getLong("free_from_minor");
    return new ShippingService(
        UUID.fromString(row.getString("id")),
        new ServiceName(
            row.getString("carrier"), row.getString("carrier_name"), row.getString("name")),
        ShippingChannel.withKey(row.getString("channel")).orElseThrow(),
        row.getInteger("days_least"),
        row.getInteger("days_most"),
        Incoterm.valueOf(row.getString("duties").toUpperCase(Locale.ROOT)),
        freeFrom == null ? null : Money.ofMinor(currency, freeFrom),
        row.getBoolean("active"),
        row.getString("collect_at"),
        prices(objects(row.getJsonArray("rates")), currency));
  }

  private static List<PriceList> prices(List<JsonObject> rates, CurrencyUnit currency) {
    Map<String, TreeMap<Integer, Money>> byArea =
        rates.stream()
            .collect(
                Collectors.groupingBy(
                    row -> PriceList.area(row.getString("country"), row.getString("region")),
                    TreeMap::new,
                    Collectors.toMap(
                        row -> row.getInteger("up_to_grams"),
                        row -> Money.ofMinor(currency, row.getLong("price_minor")),
                        (one, other) -> one,
                        TreeMap::new)));
    return byArea.entrySet().stream()
        .map(area -> new PriceList(List.of(area.getKey()), area.getValue()))
        .toList();
  }
}
