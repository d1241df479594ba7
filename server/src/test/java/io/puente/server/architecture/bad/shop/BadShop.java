package io.puente.server.architecture.bad.shop;

import io.puente.orders.Order;

/** A shop that knows an order. */
record BadShop(Order order) {}
