package io.puente.catalogsync.catalog;

import java.util.Optional;
import org.joda.money.Money;

/**
 * What something costs.
 *
 * @param compareAt the higher price it is shown against, in the same currency
 */
public record Price(Money amount, Optional<Money> compareAt) {}
