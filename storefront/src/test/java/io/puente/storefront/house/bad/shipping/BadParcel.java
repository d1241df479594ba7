package io.puente.storefront.house.bad.shipping;

import io.puente.storefront.house.bad.landedcost.BadDuty;

/** A parcel that reckons its own duty. */
public record BadParcel(BadDuty duty) {}
