package io.puente.server.architecture.bad.shipping;

import io.puente.server.architecture.bad.landedcost.BadDuty;

/** A parcel that calculates its own duty. */
public record BadParcel(BadDuty duty) {}
