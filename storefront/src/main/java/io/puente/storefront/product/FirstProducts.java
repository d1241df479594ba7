package io.puente.storefront.product;

/**
 * What the first products of a shop have.
 *
 * @param onSale whether buyers see one at all
 * @param withCustomsFacts whether one of them has a tariff number and a country of origin
 */
public record FirstProducts(boolean onSale, boolean withCustomsFacts) {}
