package io.puente.shop;

import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/**
 * Where a shop is, and what follows from that.
 *
 * @param language the owner's own, which the shop's texts fall back to
 * @param country where it sends from
 * @param timeZone whose days its orders, reports and papers have
 * @param currency what its prices are written in
 * @param city as the shop's pages name it; empty if they name none
 */
public record Place(
    String language, String country, ZoneId timeZone, CurrencyUnit currency, String city) {}
