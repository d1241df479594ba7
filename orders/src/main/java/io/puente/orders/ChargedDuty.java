package io.puente.orders;

import org.joda.money.Money;

/**
 * The amount of one kind of charge of an import, as billed.
 *
 * @param amount in the order's currency
 * @param paper the number of the bill or customs receipt
 */
public record ChargedDuty(OrderTerms.Adjustment.Kind kind, Money amount, String paper) {}
