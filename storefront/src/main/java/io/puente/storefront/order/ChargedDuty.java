package io.puente.storefront.order;

import org.joda.money.Money;

/**
 * What an import really cost of one kind of charge.
 *
 * @param amount in the order's currency
 * @param paper the number of the paper that says so
 */
public record ChargedDuty(OrderTerms.Adjustment.Kind kind, Money amount, String paper) {}
