package io.puente.shop;

import io.puente.landedcost.Incoterm;
import org.joda.money.Money;

/**
 * The price of sending a parcel to a country.
 *
 * @param service {@code post} or {@code courier}
 * @param upToGrams gross weight, packaging included
 * @param price in the shop's currency
 * @param daysLeast the fewest working days to delivery
 * @param duties DDP if the shop settles the charges of the import, DAP if the buyer pays them at
 *     delivery
 */
public record ShippingRate(
    String country,
    String service,
    int upToGrams,
    Money price,
    int daysLeast,
    int daysMost,
    Incoterm duties) {}
