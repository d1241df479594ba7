package io.puente.storefront.product;

import io.puente.storefront.web.Shown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shop's front: what it is, what it makes, who makes it. */
record HomePage(
    String title,
    String description,
    Map<String, String> elsewhere,
    String tagline,
    List<String> about,
    String city,
    @Nullable Picture hero,
    List<Product.Category> categories,
    List<ProductCard> featured)
    implements Shown {}
