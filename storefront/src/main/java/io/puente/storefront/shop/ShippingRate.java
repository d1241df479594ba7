package io.puente.storefront.shop;

import io.puente.landedcost.Incoterm;
import org.joda.money.Money;

/**
 * What it costs to send a parcel to a country.
 *
 * @param service {@code post} or {@code courier}
 * @param upToGrams gross weight, packaging included
 * @param price in the shop's currency
 * @param daysLeast working days to the door when all goes well
 * @param duties whether the shop settles the charges of the import, or the buyer at the door
 */
public record ShippingRate(
    String country,
    String service,
    int upToGrams,
    Money price,
    int daysLeast,
    int daysMost,
    Incoterm duties) {}
