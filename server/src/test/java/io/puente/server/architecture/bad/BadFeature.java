package io.puente.server.architecture.bad;

import com.stripe.model.Charge;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Row;

/** Reads rows, requests and Stripe's objects where none of them belongs. */
record BadFeature(Row row, RoutingContext request, Charge charge) {}
