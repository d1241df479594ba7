package io.puente.server.architecture.bad.landedcost;

import io.puente.payments.Payments;

/** A duty that knows how it is paid. */
public record BadDuty(Payments payments) {}
