package io.puente.storefront.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.puente.storefront.shop.Shops;
import java.util.concurrent.Executor;

/** What all threads of the server share. */
public record WebParts(
    Shops shops,
    Site site,
    TrustedProxies proxies,
    Assets assets,
    Pages pages,
    PageCache cache,
    Executor threads,
    MeterRegistry meters) {}
