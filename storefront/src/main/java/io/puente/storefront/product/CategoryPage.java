package io.puente.storefront.product;

import io.puente.web.page.LinkPreview;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The products of one category.
 *
 * @param textLanguage the language of title and introduction
 * @param previewImage for shared links
 */
record CategoryPage(
    String title,
    String textLanguage,
    String intro,
    String description,
    Map<String, String> elsewhere,
    String query,
    List<ProductCard> products,
    String previous,
    String next,
    Optional<LinkPreview.Image> previewImage)
    implements PageModel {

  /** What the owner wrote about the category; else, for search engines, what is in it. */
  static String description(CategoryText category, List<ProductSummary> products) {
    return Optional.ofNullable(category.intro())
        .map(MetaDescription::ofText)
        .orElseGet(
            () ->
                MetaDescription.ofText(
                    products.stream()
                        .map(ProductSummary::title)
                        .collect(Collectors.joining(", "))));
  }

  @Override
  public boolean isIndexable() {
    return true;
  }

  @Override
  public Optional<LinkPreview> preview() {
    return Optional.of(LinkPreview.of(previewImage));
  }
}
