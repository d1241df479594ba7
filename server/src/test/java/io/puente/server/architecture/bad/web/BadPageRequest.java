package io.puente.server.architecture.bad.web;

import io.puente.shop.Shop;

/** A request of the HTTP kit that knows a shop. */
record BadPageRequest(Shop shop) {}
