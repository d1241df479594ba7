package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.ProductOption;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.ProductStatus;
import io.puente.catalogsync.catalog.ProductText;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FeedOption;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedText;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.feed.ShopTerms;
import io.puente.catalogsync.feed.Told;
import io.puente.platform.database.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** A product as it will be: what its file says, laid over what is stored. */
final class ProductMerge {

  private final FeedProduct feed;
  private final Optional<Product> stored;
  private final ShopTerms terms;
  private final CategoryNames categories;
  private final List<RowProblem> problems;
  private final DeskWords desk;

  ProductMerge(
      FeedProduct feed,
      Optional<Product> stored,
      ShopTerms terms,
      CategoryNames categories,
      List<RowProblem> problems) {
    this.feed = feed;
    this.stored = stored;
    this.terms = terms;
    this.categories = categories;
    this.problems = problems;
    this.desk = new DeskWords(stored, problems);
  }

  /**
   * The product, or nothing if the file says too little for a new one.
   *
   * @param position of a new product
   */
  Optional<Product> merge(PictureMerge pictureMerge, Slugs slugs, int position) {
    List<ProductPicture> pictures = pictureMerge.merge(feed, stored);
    Optional<List<Variant>> variants =
        new VariantMerge(feed, stored, pictures, desk, problems).merge();
    Optional<String> category =
        categories.handle(feed.text(terms.language()).type(), stored.flatMap(Product::category));
    Optional<String> vendor = feed.vendor().over(stored.flatMap(Product::vendor));
    List<String> tags = feed.tags().over(stored.map(Product::tags).orElse(List.of()), List.of());
    SortedMap<String, ProductText> texts = texts(category, vendor, tags, slugs);
    if (variants.isEmpty() || !texts.containsKey(terms.language())) {
      return Optional.empty();
    }
    return Optional.of(
        new Product(
            stored.map(Product::id).orElseGet(Ids::next),
            feed.handle(),
            feed.status()
                .over(
                    stored.map(Product::status).orElse(ProductStatus.ACTIVE), ProductStatus.ACTIVE),
            feed.published().over(stored.map(Product::published).orElse(true), true),
            vendor,
            category,
            tags,
            customs(),
            stored.map(Product::position).orElse(position),
            texts,
            options(),
            variants.get(),
            pictures));
  }

  private Customs customs() {
    Optional<Customs> before = stored.map(Product::customs);
    Optional<String> hs = settled(Corrections.HS_CODE, feed.hsCode(), before, Customs::hsCode);
    SortedMap<String, String> byCountry = hsByCountry(before);
    Optional<String> origin = settled(Corrections.ORIGIN, feed.origin(), before, Customs::origin);
    Optional<String> description =
        settled(Corrections.DESCRIPTION, feed.customsDescription(), before, Customs::description);
    SortedMap<String, String> duties = before.map(Customs::dutyByCountry).orElseGet(TreeMap::new);
    Optional<BigDecimal> alcohol = before.flatMap(Customs::alcohol);
    return new Customs(hs, byCountry, duties, alcohol, origin, description, desk.standing());
  }

  private Optional<String> settled(
      String place,
      Told<String> said,
      Optional<Customs> before,
      Function<Customs, Optional<String>> field) {
    return desk.settle(feed.line(), place, said.given(), before.flatMap(field));
  }

  private SortedMap<String, String> hsByCountry(Optional<Customs> before) {
    SortedMap<String, String> codes =
        new TreeMap<>(before.map(Customs::hsByCountry).orElseGet(TreeMap::new));
    feed.hsByCountry()
        .forEach(
            (country, said) ->
                desk.settle(
                        feed.line(),
                        Corrections.hsCodeOf(country),
                        said,
                        Optional.ofNullable(codes.get(country)))
                    .ifPresent(code -> codes.put(country, code)));
    return codes;
  }

  private SortedMap<String, ProductText> texts(
      Optional<String> category, Optional<String> vendor, List<String> tags, Slugs slugs) {
    SortedMap<String, ProductText> before = stored.map(Product::texts).orElseGet(TreeMap::new);
    SortedMap<String, ProductText> texts = new TreeMap<>();
    var languages = new TreeSet<>(before.keySet());
    languages.addAll(feed.texts().keySet());
    for (String language : languages) {
      List<String> keywords = new ArrayList<>(tags);
      vendor.ifPresent(keywords::addFirst);
      category.ifPresent(handle -> keywords.addFirst(categories.name(handle, language)));
      text(language, Optional.ofNullable(before.get(language)), String.join(" ", keywords), slugs)
          .ifPresent(text -> texts.put(language, text));
    }
    return texts;
  }

  private Optional<ProductText> text(
      String language, Optional<ProductText> before, String keywords, Slugs slugs) {
    FeedText said = feed.text(language);
    Optional<String> title = said.title().over(before.map(ProductText::title));
    if (title.isEmpty()) {
      sayThatTheTitleIsMissing(language, said);
      return Optional.empty();
    }
    boolean own = language.equals(terms.language());
    return Optional.of(
        new ProductText(
            title.get(),
            before
                .map(ProductText::slug)
                .orElseGet(
                    () ->
                        slugs.give(
                            language,
                            Slugs.candidates(own ? feed.handle() : title.get(), feed.handle()))),
            said.description().over(before.map(ProductText::descriptionHtml).orElse(""), ""),
            said.seoTitle().over(before.flatMap(ProductText::seoTitle)),
            said.seoDescription().over(before.flatMap(ProductText::seoDescription)),
            keywords));
  }

  private void sayThatTheTitleIsMissing(String language, FeedText said) {
    if (language.equals(terms.language())) {
      problems.add(new RowProblem(feed.line(), "Title", "", ProblemKind.TITLE_MISSING, Map.of()));
    } else if (said.description().given().isPresent()
        || said.seoTitle().given().isPresent()
        || said.seoDescription().given().isPresent()) {
      problems.add(
          new RowProblem(
              feed.line(),
              "Title / " + language,
              "",
              ProblemKind.TRANSLATION_WITHOUT_TITLE,
              Map.of("language", language)));
    }
  }

  private List<ProductOption> options() {
    List<ProductOption> before = stored.map(Product::options).orElse(List.of());
    if (!feed.optionsSaid() || feed.variants().isEmpty()) {
      return before;
    }
    List<ProductOption> options = new ArrayList<>();
    for (FeedOption option : feed.options()) {
      int place = options.size();
      SortedMap<String, String> names =
          place < before.size() ? before.get(place).names() : new TreeMap<>();
      options.add(new ProductOption(option.name(), Laid.over(names, option.names())));
    }
    return options;
  }
}
