package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Product.Customs;
import io.puente.catalogsync.catalog.Product.ProductOption;
import io.puente.catalogsync.catalog.Product.ProductText;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.ProductStatus;
import io.puente.catalogsync.catalog.Variant;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedProduct.FeedOption;
import io.puente.catalogsync.feed.FeedProduct.FeedText;
import io.puente.catalogsync.feed.FieldUpdate;
import io.puente.catalogsync.feed.ImportContext;
import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.platform.database.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Merges a product of a file into the stored product. */
final class ProductMerge {

  private final FeedProduct feed;
  private final Optional<Product> stored;
  private final ImportContext context;
  private final CategoryMerge categories;
  private final LossPolicy policy;
  private final List<RowProblem> problems;
  private final ManualOverrides overrides;

  ProductMerge(
      FeedProduct feed,
      Optional<Product> stored,
      ImportContext context,
      CategoryMerge categories,
      LossPolicy policy,
      List<RowProblem> problems) {
    this.feed = feed;
    this.stored = stored;
    this.context = context;
    this.categories = categories;
    this.policy = policy;
    this.problems = problems;
    this.overrides = new ManualOverrides(stored, policy, problems);
  }

  /**
   * The merged product, or nothing if the file has too little data for a new one or would lose data
   * of the stored one.
   *
   * @param position if the product is new
   */
  Optional<Product> merge(PictureMerge pictureMerge, Slugs slugs, int position) {
    List<ProductPicture> pictures = pictureMerge.merge(feed, stored, overrides);
    Optional<List<Variant>> variants =
        new VariantMerge(feed, stored, pictures, overrides, policy, problems).merge();
    Optional<String> category =
        kept(
            Corrections.CATEGORY,
            CategoryMerge.handle(feed.text(context.language()).type()),
            stored.flatMap(Product::category));
    Optional<String> vendor =
        kept(Corrections.VENDOR, feed.vendor(), stored.flatMap(Product::vendor));
    List<String> tags =
        kept(
            Corrections.TAGS,
            feed.tags(),
            stored.map(Product::tags).orElse(List.of()),
            List.of(),
            each -> String.join(", ", each));
    SortedMap<String, ProductText> texts = texts(category, vendor, tags, slugs);
    if (variants.isEmpty() || !texts.containsKey(context.language())) {
      return Optional.empty();
    }
    return Optional.of(
        new Product(
            stored.map(Product::id).orElseGet(Ids::next),
            feed.handle(),
            kept(
                Corrections.STATUS,
                feed.status(),
                stored.map(Product::status).orElse(ProductStatus.ACTIVE),
                ProductStatus.ACTIVE,
                ProductStatus::key),
            kept(
                Corrections.PUBLISHED,
                feed.published(),
                stored.map(Product::published).orElse(true),
                true,
                String::valueOf),
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

  private Optional<String> kept(String key, FieldUpdate<String> update, Optional<String> before) {
    return overrides.resolve(feed.line(), key, key, update, before, Function.identity());
  }

  private <T> T kept(
      String key, FieldUpdate<T> update, T before, T whenBlank, Function<T, String> text) {
    return overrides.resolve(feed.line(), key, update, before, whenBlank, text);
  }

  /** A text in one language, of which the correction is kept. */
  private Optional<String> kept(
      String column, String language, FieldUpdate<String> update, Optional<String> before) {
    return overrides.resolve(
        feed.line(), column, Corrections.in(column, language), update, before, Function.identity());
  }

  private Customs customs() {
    Optional<Customs> before = stored.map(Product::customs);
    Optional<String> hs = resolved(Corrections.HS_CODE, feed.hsCode(), before, Customs::hsCode);
    SortedMap<String, String> byCountry = hsByCountry(before);
    Optional<String> origin = resolved(Corrections.ORIGIN, feed.origin(), before, Customs::origin);
    Optional<String> description =
        resolved(Corrections.DESCRIPTION, feed.customsDescription(), before, Customs::description);
    SortedMap<String, String> duties = before.map(Customs::dutyByCountry).orElseGet(TreeMap::new);
    Optional<BigDecimal> alcohol = before.flatMap(Customs::alcohol);
    return new Customs(hs, byCountry, duties, alcohol, origin, description, overrides.remaining());
  }

  private Optional<String> resolved(
      String key,
      FieldUpdate<String> update,
      Optional<Customs> before,
      Function<Customs, Optional<String>> field) {
    return overrides.resolve(feed.line(), key, update.value(), before.flatMap(field));
  }

  private SortedMap<String, String> hsByCountry(Optional<Customs> before) {
    SortedMap<String, String> codes =
        new TreeMap<>(before.map(Customs::hsByCountry).orElseGet(TreeMap::new));
    feed.hsByCountry()
        .forEach(
            (country, inFile) ->
                overrides
                    .resolve(
                        feed.line(),
                        Corrections.hsCodeOf(country),
                        inFile,
                        Optional.ofNullable(codes.get(country)))
                    .ifPresent(code -> codes.put(country, code)));
    return codes;
  }

  private SortedMap<String, ProductText> texts(
      Optional<String> category, Optional<String> vendor, List<String> tags, Slugs slugs) {
    SortedMap<String, ProductText> before = stored.map(Product::texts).orElseGet(TreeMap::new);
    SortedMap<String, ProductText> texts = new TreeMap<>();
    Set<String> languages = new TreeSet<>(before.keySet());
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
    FeedText inFile = feed.text(language);
    Optional<String> title =
        kept(Corrections.TITLE, language, inFile.title(), before.map(ProductText::title));
    if (title.isEmpty()) {
      reportMissingTitle(language, inFile);
      return Optional.empty();
    }
    boolean own = language.equals(context.language());
    return Optional.of(
        new ProductText(
            title.get(),
            before
                .map(ProductText::slug)
                .orElseGet(
                    () ->
                        slugs.assign(
                            language,
                            Slugs.candidates(own ? feed.handle() : title.get(), feed.handle()))),
            kept(
                    Corrections.BODY,
                    language,
                    inFile.description(),
                    before.map(ProductText::descriptionHtml))
                .orElse(""),
            kept(
                Corrections.SEO_TITLE,
                language,
                inFile.seoTitle(),
                before.flatMap(ProductText::seoTitle)),
            kept(
                Corrections.SEO_DESCRIPTION,
                language,
                inFile.seoDescription(),
                before.flatMap(ProductText::seoDescription)),
            keywords));
  }

  private void reportMissingTitle(String language, FeedText inFile) {
    if (language.equals(context.language())) {
      problems.add(new RowProblem(feed.line(), "Title", "", ProblemKind.TITLE_MISSING, Map.of()));
    } else if (inFile.description().value().isPresent()
        || inFile.seoTitle().value().isPresent()
        || inFile.seoDescription().value().isPresent()) {
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
    if (!feed.hasOptionColumns() || feed.variants().isEmpty()) {
      return before;
    }
    OptionMapping mapping = new OptionMapping(before, feed.options());
    List<ProductOption> options = new ArrayList<>();
    for (FeedOption option : feed.options()) {
      SortedMap<String, String> names =
          mapping
              .stored(options.size())
              .map(index -> before.get(index).names())
              .orElseGet(TreeMap::new);
      options.add(new ProductOption(option.name(), MapMerge.apply(names, option.names())));
    }
    return options;
  }
}
