package io.puente.storefront.product;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A category in one language, with its slug in each.
 *
 * @param language of name and introduction: the shop's own if a translation is missing
 * @param slug in that language
 */
record CategoryText(
    String handle,
    String name,
    String language,
    String slug,
    @Nullable String intro,
    Map<String, String> slugs) {}
