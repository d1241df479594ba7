package io.puente.shipping.carrier;

import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.trackingnumber.S10;

/** An event together with the number of its item. */
public record Scan(S10 item, ParcelEvent event) {}
