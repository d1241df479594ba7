/**
 * Helps an owner to find a product's heading of the Harmonized System. From a title and a text in
 * Spanish, Portuguese or English it names candidates, the words that speak for each, and the
 * questions that decide between them. It never applies a code: the owner confirms.
 *
 * <p>What is known lies in four tables beside the classes: {@code words.csv} (which words say
 * what), {@code rules.csv} (which goods, and under which conditions, belong where), {@code
 * facts.csv} and {@code questions.csv} (how a fact and a question are put to people). A new heading
 * or word needs no Java.
 */
@NullMarked
package io.puente.landedcost.classification;

import org.jspecify.annotations.NullMarked;
