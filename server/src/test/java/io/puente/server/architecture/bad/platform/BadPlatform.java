package io.puente.server.architecture.bad.platform;

import io.puente.storefront.shop.Shop;

/** A platform that speaks of commerce. */
record BadPlatform(Shop shop) {}
