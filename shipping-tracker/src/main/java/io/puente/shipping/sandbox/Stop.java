package io.puente.shipping.sandbox;

import io.puente.shipping.milestone.ParcelEvent;
import java.time.Instant;

/**
 * One event of a simulated journey.
 *
 * @param at the simulated moment, exact even where the event does not tell its offset
 */
record Stop(Instant at, ParcelEvent event) {}
