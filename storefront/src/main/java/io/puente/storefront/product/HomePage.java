package io.puente.storefront.product;

import io.puente.web.page.LinkPreview;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shop's home page: the shop, its products, its people.
 *
 * @param wide the picture of the home page, with room for text on the left
 * @param hero a product's picture, for a shop without a wide one
 * @param previewImage for shared links
 */
record HomePage(
    String title,
    String description,
    Map<String, String> elsewhere,
    String tagline,
    String taglineLanguage,
    List<String> about,
    String aboutLanguage,
    String city,
    @Nullable PictureView wide,
    @Nullable PictureView hero,
    List<CategoryTile> categories,
    List<ProductCard> featured,
    Optional<LinkPreview.Image> previewImage)
    implements PageModel {

  /** Whether the categories are shown as pictures; else as words, where the menu is folded. */
  public boolean hasCategoryPictures() {
    return categories.stream().anyMatch(category -> category.picture() != null);
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
