package io.puente.shipping.carrier;

import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.trackingnumber.S10;

/** An event and the item that it happened to. */
public record Scan(S10 item, ParcelEvent event) {}
