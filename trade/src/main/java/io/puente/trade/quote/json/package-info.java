/**
 * The JSON format of consignments and quotes, in the API, on the command line and in stored quotes.
 * Money is {@code {"amount": "12.34", "currency": "USD"}}. The amount is a string, because most
 * JSON readers turn numbers into binary fractions.
 */
@NullMarked
package io.puente.trade.quote.json;

import org.jspecify.annotations.NullMarked;
