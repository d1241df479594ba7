package io.puente.storefront.shop;

import java.math.BigDecimal;

/**
 * How an owner sets a market up.
 *
 * @param code language and country, {@code es-us}
 * @param currency ISO 4217
 * @param ending as {@code .99}; empty for prices as calculated
 */
public record MarketSetting(String code, String currency, BigDecimal margin, String ending) {}
