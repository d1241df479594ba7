package io.puente.server.architecture.bad.orders;

import io.puente.storefront.cart.Cart;

/** An order that knows a cart. */
record BadOrder(Cart cart) {}
