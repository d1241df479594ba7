package io.puente.server.architecture.bad.trade;

import io.puente.shop.Shop;

/** A quote service that knows a shop. */
record BadQuoteService(Shop shop) {}
