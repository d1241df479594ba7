package io.puente.catalogsync.catalog;

import java.util.Optional;

/**
 * The words of a product in one language.
 *
 * @param slug its address in this language, kept once given
 * @param descriptionHtml made safe when it was read
 * @param keywords category, vendor and tags: only to be found by
 */
public record ProductText(
    String title,
    String slug,
    String descriptionHtml,
    Optional<String> seoTitle,
    Optional<String> seoDescription,
    String keywords) {}
