package io.puente.storefront.editing;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.platform.database.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;

/** What can be done with the pictures of a product. The first one is its main picture. */
public final class ProductPictures {

  /** How many photos a product has at most. */
  public static final int MOST = 30;

  private ProductPictures() {}

  /** What a form carries to say which pictures it showed, and in which order. */
  public static String hash(Product product) {
    return DigestUtils.sha256Hex(
            product.pictures().stream()
                .map(
                    picture ->
                        picture.id()
                            + picture.state().shown().map(PictureHash::hex).orElse("")
                            + picture.alt())
                .toList()
                .toString())
        .substring(0, 16);
  }

  /** The product with one picture more, unless it has that picture. */
  static Product with(Product product, PictureHash picture) {
    String source = ProductPicture.UPLOADED + picture.hex();
    if (product.pictures().stream().anyMatch(each -> each.source().equals(source))) {
      return product;
    }
    List<ProductPicture> pictures = new ArrayList<>(product.pictures());
    pictures.add(ProductPicture.uploaded(Ids.next(), 0, source, picture));
    return numbered(product, pictures);
  }

  /** Whether a picture was uploaded on the dashboard; others came with a file. */
  public static boolean isUploaded(ProductPicture picture) {
    return picture.source().startsWith(ProductPicture.UPLOADED);
  }

  /** The picture of an id. */
  public static Optional<ProductPicture> find(Product product, UUID id) {
    return product.pictures().stream().filter(picture -> picture.id().equals(id)).findFirst();
  }

  /** Another place for a picture, counted from 0. */
  public static Product moved(Product product, UUID id, int place) {
    List<ProductPicture> pictures = new ArrayList<>(product.pictures());
    Optional<ProductPicture> picture = find(product, id);
    picture.ifPresent(
        found -> {
          pictures.remove(found);
          pictures.add(Math.clamp(place, 0, pictures.size()), found);
        });
    return numbered(product, pictures);
  }

  /** The product without a picture. */
  public static Product without(Product product, UUID id) {
    return numbered(
        product, product.pictures().stream().filter(picture -> !picture.id().equals(id)).toList());
  }

  /** The product with the turned content of a picture. */
  public static Product turned(Product product, UUID id, PictureHash content) {
    return each(
        product,
        id,
        picture -> picture.showing(ProductPicture.UPLOADED + content.hex() + "/" + id, content));
  }

  /** The product with alternative texts of a picture by language; an empty one is none. */
  public static Product described(Product product, UUID id, SortedMap<String, String> alt) {
    SortedMap<String, String> all = new TreeMap<>();
    find(product, id).ifPresent(picture -> all.putAll(picture.alt()));
    alt.forEach(
        (language, text) -> {
          if (text.isEmpty()) {
            all.remove(language);
          } else {
            all.put(language, text);
          }
        });
    return each(product, id, picture -> picture.withAlt(all));
  }

  private static Product each(Product product, UUID id, UnaryOperator<ProductPicture> change) {
    return numbered(
        product,
        product.pictures().stream()
            .map(picture -> picture.id().equals(id) ? change.apply(picture) : picture)
            .toList());
  }

  private static Product numbered(Product product, List<ProductPicture> pictures) {
    List<ProductPicture> numbered = new ArrayList<>();
    pictures.forEach(picture -> numbered.add(picture.at(numbered.size() + 1)));
    return product.withPictures(numbered);
  }
}
