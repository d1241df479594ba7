package io.puente.storefront.quote;

import io.puente.landedcost.OriginDeclaration;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Goods to be brought into a market.
 *
 * @param id the caller's name for them, unique in one quote
 * @param title for people, in the language of the page
 * @param hs HS code, if the owner has said it
 * @param origin ISO country where they were made, if the owner has said it
 * @param price of all pieces together, in the market's currency
 * @param grams net weight of all pieces together, if known
 * @param millilitres in all pieces together, if known
 * @param alcohol of a drink in per cent of its volume, if known
 * @param duty what the destination's tariff charges, if the owner knows, as {@link
 *     io.puente.landedcost.StatedDuty} reads it
 * @param declarations what opens a preference to them
 */
public record Goods(
    String id,
    String title,
    @Nullable String hs,
    @Nullable String origin,
    Money price,
    int quantity,
    @Nullable Long grams,
    @Nullable Long millilitres,
    @Nullable BigDecimal alcohol,
    @Nullable String duty,
    List<OriginDeclaration> declarations) {}
