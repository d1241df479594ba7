package io.puente.catalogsync.catalog;

import java.util.Optional;
import org.joda.money.Money;

/**
 * A price.
 *
 * @param compareAt the price before a reduction, in the same currency
 */
public record Price(Money amount, Optional<Money> compareAt) {}
