package io.puente.shipping.carrier;

import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.trackingnumber.TrackingNumber;

/** An event together with the number of its item. */
public record Scan(TrackingNumber item, ParcelEvent event) {}
