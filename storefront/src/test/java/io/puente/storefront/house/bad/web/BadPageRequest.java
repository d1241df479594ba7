package io.puente.storefront.house.bad.web;

import io.puente.storefront.shop.Shop;

/** A request of the HTTP kit that knows a shop. */
record BadPageRequest(Shop shop) {}
