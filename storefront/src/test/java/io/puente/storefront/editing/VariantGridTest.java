package io.puente.storefront.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Price;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.catalog.ProductStatus;
import io.puente.catalogsync.catalog.Stock;
import io.puente.catalogsync.catalog.Variant;
import io.puente.storefront.editing.VariantGrid.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A potter changes the options of a mug; each variant is known by its pieces on the shelf. */
final class VariantGridTest {

  private static final Option SIZES = new Option("Tamaño", List.of("Chica", "Grande"));
  private static final Option COLORS = new Option("Color", List.of("Azul", "Rojo"));

  private static Product product(List<String> options, Variant... variants) {
    return new Product(
        UUID.randomUUID(),
        "taza",
        ProductStatus.ACTIVE,
        true,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        new Customs(
            Optional.empty(),
            new TreeMap<>(),
            new TreeMap<>(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Corrections.NONE),
        1,
        new TreeMap<>(),
        options.stream().map(VariantGridTest::option).toList(),
        List.of(variants),
        List.of());
  }

  private static ProductOption option(String name) {
    return new ProductOption(name, new TreeMap<>());
  }

  private static Variant variant(int pieces, String... values) {
    Money price = Money.ofMinor(CurrencyUnit.of("MXN"), 100L * pieces);
    return new Variant(
        UUID.randomUUID(),
        Optional.of("SKU-" + pieces),
        Optional.empty(),
        List.of(values),
        new TreeMap<>(),
        new Price(price, Optional.empty()),
        new TreeMap<>(),
        Optional.empty(),
        Optional.of(pieces),
        Optional.empty(),
        true,
        Optional.empty(),
        1,
        true,
        Stock.of(pieces, true, false));
  }

  private static Product mug() {
    return product(
        List.of("Color", "Tamaño"),
        variant(1, "Azul", "Chica"),
        variant(2, "Azul", "Grande"),
        variant(3, "Rojo", "Chica"),
        variant(4, "Rojo", "Grande"));
  }

  private static Product arranged(Product product, Option... options) {
    return VariantGrid.arrange(product, List.of(options), VariantGridTest::option);
  }

  /** Such as {@code Azul/Chica 1; Rojo/Chica 3 retired}. */
  private static String shelf(Product product) {
    return product.variants().stream()
        .map(
            variant ->
                "%s %d%s"
                    .formatted(
                        String.join("/", variant.optionValues()),
                        variant.stock().onHand(),
                        variant.active() ? "" : " retired"))
        .collect(Collectors.joining("; "));
  }

  @Test
  void theSameOptionsChangeNothing() {
    Product mug = mug();

    Product same = arranged(mug, COLORS, SIZES);

    assertThat(shelf(same)).isEqualTo("Azul/Chica 1; Azul/Grande 2; Rojo/Chica 3; Rojo/Grande 4");
    assertThat(same.options()).isEqualTo(mug.options());
    assertThat(same.variants()).extracting(Variant::id).isEqualTo(ids(mug));
    assertThat(same.variants()).extracting(Variant::position).containsExactly(1, 2, 3, 4);
  }

  private static List<UUID> ids(Product product) {
    return product.variants().stream().map(Variant::id).toList();
  }

  /** Sizes were taken for renamed colors: the large mug got the price of the small red one. */
  @Test
  void withoutTheFirstOptionEachSizeKeepsItsOwnPieces() {
    assertThat(shelf(arranged(mug(), SIZES)))
        .isEqualTo("Chica 1; Grande 2; Rojo/Chica 3 retired; Rojo/Grande 4 retired");
  }

  @Test
  void withoutTheLastOptionEachColorKeepsItsOwnPieces() {
    assertThat(shelf(arranged(mug(), COLORS)))
        .isEqualTo("Azul 1; Rojo 3; Azul/Grande 2 retired; Rojo/Grande 4 retired");
  }

  @Test
  void withoutOptionsTheFirstVariantStays() {
    assertThat(shelf(arranged(mug())))
        .isEqualTo(" 1; Azul/Grande 2 retired; Rojo/Chica 3 retired; Rojo/Grande 4 retired");
  }

  /** Every variant was taken for a new one, without its pieces. */
  @Test
  void optionsInAnotherOrderKeepAllPieces() {
    assertThat(shelf(arranged(mug(), SIZES, COLORS)))
        .isEqualTo("Chica/Azul 1; Chica/Rojo 3; Grande/Azul 2; Grande/Rojo 4");
  }

  @Test
  void anOptionWithAnotherNameIsTheOneWithItsValues() {
    Option measure = new Option("Medida", List.of("Chica", "Grande", "Enorme"));

    assertThat(shelf(arranged(mug(), measure, COLORS)))
        .isEqualTo(
            "Chica/Azul 1; Chica/Rojo 3; Grande/Azul 2; Grande/Rojo 4; Enorme/Azul 0; Enorme/Rojo 0");
  }

  @Test
  void anOptionThatMovesWithOtherValuesIsKnownByItsName() {
    Option sizes = new Option("Tamaño", List.of("S", "M"));

    assertThat(shelf(arranged(mug(), sizes, COLORS)))
        .isEqualTo("S/Azul 1; S/Rojo 3; M/Azul 2; M/Rojo 4");
  }

  @Test
  void anOptionThatWasTypedOverAnotherOneIsThatOne() {
    Product mug = product(List.of("Color"), variant(5, "Azul"), variant(6, "Rojo"));

    assertThat(shelf(arranged(mug, new Option("Esmalte", List.of("Mate", "Brillante")))))
        .isEqualTo("Mate 5; Brillante 6");
  }

  @Test
  void anOptionBesideOneThatWentIsNew() {
    Option glazes = new Option("Esmalte", List.of("Mate"));

    assertThat(shelf(arranged(mug(), SIZES, glazes)))
        .isEqualTo("Chica/Mate 1; Grande/Mate 2; Rojo/Chica 3 retired; Rojo/Grande 4 retired");
  }

  @Test
  void oneOptionIsNotTwo() {
    Product mug = product(List.of("Color"), variant(5, "Azul"), variant(6, "Rojo"));
    Option outside = new Option("Por fuera", List.of("Azul", "Rojo"));
    Option inside = new Option("Por dentro", List.of("Azul", "Blanco"));

    assertThat(shelf(arranged(mug, outside, inside)))
        .isEqualTo("Azul/Azul 5; Azul/Blanco 0; Rojo/Azul 6; Rojo/Blanco 0");
  }

  @Test
  void valuesThatStayKeepTheirTranslations() {
    SortedMap<String, List<String>> english = new TreeMap<>(Map.of("en", List.of("Small")));
    Product mug =
        product(
            List.of("Tamaño"),
            variant(5, "Chica").withOptionValues(List.of("Chica"), english),
            variant(6, "Grande"));

    assertThat(arranged(mug, SIZES).variants().getFirst().translations()).isEqualTo(english);
    assertThat(arranged(mug, SIZES, COLORS).variants().getFirst().translations()).isEmpty();
  }

  @Test
  void aValueThatWasTypedOverAnotherOneIsThatOne() {
    Option colors = new Option("color", List.of("Azul", "Carmín"));

    assertThat(shelf(arranged(mug(), colors, SIZES)))
        .isEqualTo("Azul/Chica 1; Azul/Grande 2; Carmín/Chica 3; Carmín/Grande 4");
  }

  @Test
  void aValueBesideOneThatWentIsNew() {
    Option colors = new Option("Color", List.of("Azul", "Verde", "Gris"));

    assertThat(shelf(arranged(mug(), colors, new Option("Tamaño", List.of("Chica")))))
        .isEqualTo(
            "Azul/Chica 1; Verde/Chica 0; Gris/Chica 0; "
                + "Azul/Grande 2 retired; Rojo/Chica 3 retired; Rojo/Grande 4 retired");
  }

  @Test
  void theFirstValueOfANewOptionHasThePiecesThatWereThere() {
    Product mug = product(List.of(), variant(7));

    assertThat(shelf(arranged(mug, SIZES))).isEqualTo("Chica 7; Grande 0");
    assertThat(shelf(arranged(arranged(mug, SIZES), SIZES, COLORS)))
        .isEqualTo("Chica/Azul 7; Chica/Rojo 0; Grande/Azul 0; Grande/Rojo 0");
  }

  @Test
  void aNewVariantCostsAndWeighsWhatTheFirstOneDoesAndHasNoSku() {
    Product arranged = arranged(product(List.of(), variant(7)), SIZES);

    Variant first = arranged.variants().getFirst();
    Variant begun = arranged.variants().getLast();
    assertThat(begun.price()).isEqualTo(first.price());
    assertThat(begun.weightGrams()).isEqualTo(first.weightGrams());
    assertThat(begun.sku()).isEmpty();
    assertThat(first.sku()).contains("SKU-7");
    assertThat(begun.id()).isNotEqualTo(first.id());
  }

  @Test
  void aValueThatComesBackIsTheVariantOfBefore() {
    Product mug = mug();
    Product blue = arranged(mug, new Option("Color", List.of("Azul")), SIZES);
    assertThat(shelf(blue)).endsWith("Rojo/Chica 3 retired; Rojo/Grande 4 retired");

    Product both = arranged(blue, COLORS, SIZES);

    assertThat(shelf(both)).isEqualTo("Azul/Chica 1; Azul/Grande 2; Rojo/Chica 3; Rojo/Grande 4");
    assertThat(ids(both)).isEqualTo(ids(mug));
    assertThat(both.variants()).allMatch(Variant::active);
  }

  @Test
  void aProductWhoseVariantsAreAllRetiredBeginsAgain() {
    Product retired = product(List.of(), variant(7).deactivated());

    assertThat(shelf(arranged(retired, SIZES))).isEqualTo("Chica 0; Grande 0;  7 retired");
  }
}
