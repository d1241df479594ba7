package io.puente.landedcost.classification;

/**
 * A kind of goods that a product may be.
 *
 * @param fact the answer that says so
 * @param name in the reader's language
 * @param written the words of the product that name it, which may be more exact than its name
 */
public record GoodsKind(Fact fact, String name, String written) {}
