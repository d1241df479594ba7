/**
 * Helps an owner to find a product's subheading of the Harmonized System. From a title and a text
 * in Spanish, Portuguese or English it suggests candidates, with the words that support each and
 * the questions that decide between them. It never applies a code: the owner confirms.
 *
 * <p>The knowledge is in four tables: {@code words.csv} (words and their facts), {@code rules.csv}
 * (which goods, under which conditions, belong to which subheading), {@code facts.csv} and {@code
 * questions.csv} (the names of facts and the texts of questions). A new subheading or word needs no
 * Java.
 */
@NullMarked
package io.puente.landedcost.classification;

import org.jspecify.annotations.NullMarked;
