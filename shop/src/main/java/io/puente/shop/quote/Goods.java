package io.puente.shop.quote;

import io.puente.landedcost.OriginDeclaration;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Goods to import into a market.
 *
 * @param id unique in one quote
 * @param title in the language of the page
 * @param hs HS code, if known
 * @param origin ISO country where they were made, if known
 * @param price of all pieces together, in the market's currency
 * @param grams net weight of all pieces together, if known
 * @param millilitres in all pieces together, if known
 * @param alcohol of a drink in per cent of its volume, if known
 * @param duty the duty of the destination's tariff, if the owner knows it, in the format of {@link
 *     io.puente.landedcost.StatedDuty}
 * @param declarations of origin, which agreements need
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
