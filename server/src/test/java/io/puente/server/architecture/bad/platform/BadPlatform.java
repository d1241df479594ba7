package io.puente.server.architecture.bad.platform;

import io.puente.shop.Shop;

/** A platform that speaks of commerce. */
record BadPlatform(Shop shop) {}
