/**
 * How a consignment and its quote are written as JSON: on the wire, on the command line, and
 * wherever a quote is kept. Money is {@code {"amount": "12.34", "currency": "USD"}}, its amount a
 * text, because most readers of JSON make binary fractions of numbers.
 */
@NullMarked
package io.puente.trade.quote.json;

import org.jspecify.annotations.NullMarked;
