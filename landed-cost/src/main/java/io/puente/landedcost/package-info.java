/**
 * What an import costs: dated measures in, an explained quote out. Pure: no I/O beyond its own
 * data, no server.
 *
 * <p>A <b>measure</b> is one dated, sourced rule of a destination's law, kept as data: whom it
 * concerns (origin, goods, channel, value, seller, buyer), what it does (charges a duty, tax or
 * fee; lifts others; suspends a lane; prohibits; remarks) and which measures it puts aside. Days
 * between two changes share one {@code LawOfTheDay}. A quote walks through that law for each line
 * of a {@link io.puente.landedcost.Consignment}, rounds each row once, and is complete only if
 * every question of the destination (is there duty? is there tax?) found exactly one answer.
 * Unknown is never zero: a missing fact makes the quote incomplete, with the range if there is one.
 *
 * {@snippet :
 * var shirt = Line.of("shirt", HsCode.of("6109.10"), Country.of("PE"), price, 1);
 * var parcel = Consignment.of(Country.of("PE"), Destination.of("CL"), today, Channel.COURIER,
 *     shipping, List.of(shirt));
 * switch (landedCost.quote(parcel, Rates.none())) {
 *   case Quote.Complete(var charges) -> show(charges.total());
 *   case Quote.Incomplete(var charges, var missing, var range) -> ask(missing);
 *   case Quote.SuspendedLane lane -> warn(lane.reason());
 *   case Quote.Prohibited goods -> refuse(goods.reason());
 *   case Quote.CannotQuoteYet country -> sayHonestly(country);
 * }
 * }
 */
@NullMarked
package io.puente.landedcost;

import org.jspecify.annotations.NullMarked;
