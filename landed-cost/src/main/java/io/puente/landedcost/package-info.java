/**
 * What an import costs: dated measures in, an explained quote out. Pure: no I/O beyond the
 * library's own data, no server.
 *
 * <p>A <b>measure</b> is one dated, sourced rule of a destination's law, kept as data: whom it
 * concerns (origin, goods, channel, value, seller, buyer), what it does (charges a duty, tax or
 * fee; exempts; suspends a lane; prohibits; notes) and which measures it replaces. A quote applies
 * the law of the day to each line of a {@link io.puente.landedcost.Consignment} and rounds each
 * charge once. The quote is complete only if every question of the destination (is there duty? is
 * there tax?) has exactly one answer. Unknown is never zero: a missing fact makes the quote
 * incomplete, with the range of the total if there is one.
 *
 * {@snippet :
 * LandedCost landedCost = LandedCost.fromBundledData();
 * Line shirt = Line.of("shirt", HsCode.of("6109.10"), Country.of("PE"), BigMoney.parse("USD 620"), 1);
 * Consignment parcel = Consignment.of(Country.of("PE"), Destination.of("CL"), LocalDate.of(2026, 11, 23),
 *     Channel.COURIER, BigMoney.parse("USD 30"), List.of(shirt));
 * String answer = switch (landedCost.quote(parcel, Rates.none())) {
 *   case Quote.Complete(var assessment) -> "charges of " + assessment.total();
 *   case Quote.Incomplete(var assessment, var missing, var range) -> "missing: " + missing;
 *   case Quote.SuspendedLane lane -> "suspended since " + lane.since();
 *   case Quote.Prohibited goods -> "prohibited by " + goods.reason().source();
 *   case Quote.CannotQuoteYet(var country) -> "no rules for " + country;
 * };
 * }
 */
@NullMarked
package io.puente.landedcost;

import org.jspecify.annotations.NullMarked;
