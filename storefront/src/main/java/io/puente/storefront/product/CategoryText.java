package io.puente.storefront.product;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A category in one language, with its slug in each. */
record CategoryText(
    String handle, String name, @Nullable String intro, Map<String, String> slugs) {}
