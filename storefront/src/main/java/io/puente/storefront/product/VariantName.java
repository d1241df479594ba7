package io.puente.storefront.product;

import org.jspecify.annotations.Nullable;

/**
 * How one language names a variant.
 *
 * @param title of its product
 * @param options {@code 350 ml / Azul}; empty for a product without options, {@code null} if they
 *     are not translated
 */
public record VariantName(String title, @Nullable String options) {}
