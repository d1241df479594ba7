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
 * @param lead a product that stands in the place of both, in a shop of few products; it is not
 *     among the featured ones
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
    @Nullable ProductCard lead,
    List<CategoryTile> categories,
    List<ProductCard> featured,
    Optional<LinkPreview.Image> previewImage)
    implements PageModel {

  private static final int MOST_COLUMNS = 4;

  /** Whether the categories are shown as pictures; else as words, where the menu is folded. */
  public boolean hasCategoryPictures() {
    return categories.stream().anyMatch(category -> category.picture() != null);
  }

  /** Whether the page begins with a picture. */
  public boolean isPictured() {
    return wide != null || hero != null;
  }

  /** Whether nothing is said beside the picture: the shop's name stands above it. */
  public boolean isWordless() {
    return wide != null && tagline.isEmpty() && city.isEmpty() && !featured.isEmpty();
  }

  /** How many featured products stand side by side on a wide screen. */
  public int columns() {
    return Math.min(MOST_COLUMNS, featured.size());
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
