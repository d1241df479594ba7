package io.puente.storefront.product;

import io.puente.shop.Look;
import io.puente.shop.Market;
import io.puente.shop.quote.ImportQuotes;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.trade.address.AddressFormat;
import io.puente.web.response.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue: home page, categories, products, pictures. */
public final class ProductRoutes {

  private static final Pattern PICTURE = Pattern.compile("([0-9a-f]{64})-(\\d{1,4})\\.([a-z]+)");
  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  /** So few that the home page does not show the picture of one of them twice. */
  private static final int FEW_PRODUCTS = 3;

  private final Products products;
  private final Prices prices;
  private final ImportQuotes quotes;

  public ProductRoutes(Products products, Prices prices, ImportQuotes quotes) {
    this.products = products;
    this.prices = prices;
    this.quotes = quotes;
  }

  public void mount(ShopWeb web) {
    web.page("/", visit -> new Answer.Redirect("/" + visit.market().code()));
    web.cached("/:market", this::home);
    web.cached("/:market/categories", this::categories);
    web.cached("/:market/categories/:slug", this::category, "page");
    web.cached("/:market/products/:slug", this::product, "v", "region");
    web.page("/:market/products/:slug/landed", this::landed);
  }

  /** Adds the pictures. Nobody guesses their addresses, and the dashboard shows them, too. */
  public void mountPictures(ShopWeb web) {
    web.page("/pictures/:file", this::picture);
  }

  static String path(Market market, String slug) {
    return "/" + market.code() + "/products/" + slug;
  }

  /** The home page. */
  public Answer home(Visit visit) {
    Products.HomeContent content = products.home(visit.shop(), visit.market());
    Optional<ProductSummary> pictured =
        content.featured().stream().filter(product -> product.picture() != null).findFirst();
    Optional<Picture> first = pictured.map(ProductSummary::picture);
    Optional<ProductSummary> lead =
        pictured.filter(
            product -> content.hero().isEmpty() && content.featured().size() <= FEW_PRODUCTS);
    List<ProductSummary> others =
        content.featured().stream()
            .filter(product -> !lead.filter(product::equals).isPresent())
            .toList();
    String language = visit.texts().language();
    Look look = visit.shop().look();
    return Answer.page(
        "product/home",
        new HomePage(
            visit.shop().name(),
            MetaDescription.ofText(
                Stream.of(look.tagline().in(language), look.about().in(language))
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.joining(". "))),
            everywhere(visit, market -> "/" + market.code()),
            look.tagline().in(language),
            look.tagline().languageFor(language),
            look.about().in(language).lines().filter(line -> !line.isBlank()).toList(),
            look.about().languageFor(language),
            visit.shop().place().city(),
            content.hero().map(hero -> hero(hero, PicturePlace.WIDE_HERO)).orElse(null),
            first.map(hero -> hero(hero, PicturePlace.HERO)).orElse(null),
            lead.map(
                    product ->
                        ProductCard.lead(product, visit.shop(), visit.market(), prices, quotes))
                .orElse(null),
            CategoryTile.of(content.categories(), content.categoryPictures()),
            ProductCard.below(others, visit.shop(), visit.market(), prices, quotes),
            content.hero().or(() -> first).map(PreviewImageView::of)));
  }

  private static PictureView hero(Picture picture, PicturePlace place) {
    return PictureView.of(picture, place, PictureView.Loading.FIRST);
  }

  private Answer categories(Visit visit) {
    Products.CategoryIndex index = products.categories(visit.shop(), visit.market());
    return index.categories().isEmpty()
        ? Answer.notFound()
        : Answer.page(
            "product/categories",
            new CategoriesPage(
                visit.texts().get("home.categories"),
                everywhere(visit, market -> market.path("/categories")),
                CategoryTile.of(index.categories(), index.pictures())));
  }

  private Answer category(Visit visit) {
    int page = Math.max(1, visit.queryParameter("page", 1));
    Optional<String> written = visit.queryParameter("page");
    if (written.isPresent() && !written.get().equals(page == 1 ? "" : Integer.toString(page))) {
      // A page has one address, so that it is in the page cache once.
      return new Answer.Moved(visit.path() + (page == 1 ? "" : "?page=" + page));
    }
    String slug = visit.pathParameter("slug");
    return products
        .category(visit.shop(), visit.market(), slug, page)
        .<Answer>map(
            content ->
                content.category().slug().equals(slug)
                    ? Answer.page("product/category", categoryPage(visit, content, page))
                    : new Answer.Moved(
                        visit.to("/categories/" + content.category().slug())
                            + (page == 1 ? "" : "?page=" + page)))
        .orElseGet(Answer::notFound);
  }

  private CategoryPage categoryPage(Visit visit, Products.CategoryContent content, int page) {
    CategoryText category = content.category();
    Map<String, String> slugs = category.slugs();
    return new CategoryPage(
        category.name(),
        category.language(),
        category.intro() == null ? "" : category.intro(),
        CategoryPage.description(category, content.page().products()),
        everywhere(
            visit,
            market ->
                "/%s/categories/%s"
                    .formatted(
                        market.code(),
                        slugs.getOrDefault(
                            market.language(),
                            slugs.getOrDefault(
                                visit.shop().language(), visit.pathParameter("slug"))))),
        page > 1 ? "?page=" + page : "",
        ProductCard.first(content.page().products(), visit.shop(), visit.market(), prices, quotes),
        page > 1 ? visit.path() + "?page=" + (page - 1) : "",
        content.page().more() ? visit.path() + "?page=" + (page + 1) : "",
        content.page().products().stream()
            .map(ProductSummary::picture)
            .flatMap(Stream::ofNullable)
            .map(PreviewImageView::of)
            .findFirst());
  }

  private Answer product(Visit visit) {
    return products
        .named(visit.shop(), visit.market(), visit.pathParameter("slug"))
        .map(found -> product(visit, found))
        .orElseGet(Answer::notFound);
  }

  private Answer product(Visit visit, Products.WithOthers found) {
    Product product = found.product();
    if (!product.slug().equals(visit.pathParameter("slug"))) {
      return new Answer.Moved(path(visit.market(), product.slug()));
    }
    Optional<String> region =
        visit.queryParameter("region").filter(asked -> isRegion(visit, asked));
    Optional<String> variant =
        visit.queryParameter("v").filter(asked -> product.variant(asked).isPresent());
    if (!region.equals(visit.queryParameter("region"))
        || !variant.equals(visit.queryParameter("v"))) {
      // An unknown variant or region is left out, so that the page cache does not grow with it.
      return new Answer.Redirect(path(visit.market(), product.slug()) + query(variant, region));
    }
    return Answer.page("product/product", page(visit, found, region, false));
  }

  private static String query(Optional<String> variant, Optional<String> region) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    variant.ifPresent(known -> query.add("v=" + known));
    region.ifPresent(known -> query.add("region=" + known));
    return query.toString();
  }

  private ProductPage page(
      Visit visit, Products.WithOthers found, Optional<String> region, boolean personal) {
    Product product = found.product();
    Variant chosen =
        visit.queryParameter("v").flatMap(product::variant).orElseGet(product::firstChoice);
    return ProductPage.of(
        visit.shop(),
        visit.market(),
        visit.texts(),
        region.orElse(null),
        personal,
        product,
        chosen,
        found.others(),
        prices,
        quotes);
  }

  /**
   * The landed price for a visitor whose region is known. The page itself is the same for
   * everybody.
   */
  private Answer landed(Visit visit) {
    return products
        .named(visit.shop(), visit.market(), visit.pathParameter("slug"))
        .<Answer>map(
            found -> Answer.page("product/landed", page(visit, found, visit.region(), true)))
        .orElseGet(Answer::notFound);
  }

  private static boolean isRegion(Visit visit, String asked) {
    return AddressFormat.of(visit.market().country()).regions().containsKey(asked);
  }

  private static Map<String, String> everywhere(Visit visit, Function<Market, String> path) {
    Map<String, String> paths = new TreeMap<>();
    visit.shop().markets().forEach(market -> paths.put(market.code(), path.apply(market)));
    return paths;
  }

  /** {@code <hash>-<width>.<format>}; the bytes under a name never change. */
  private Answer picture(Visit visit) {
    Matcher file = PICTURE.matcher(visit.pathParameter("file"));
    return file.matches()
        ? PictureFormat.of(file.group(3))
            .flatMap(
                format -> picture(visit, file.group(1), Integer.parseInt(file.group(2)), format))
            .orElseGet(Answer::notFound)
        : Answer.notFound();
  }

  private Optional<Answer> picture(Visit visit, String hash, int width, PictureFormat format) {
    return products
        .picture(visit.shop(), hash, width, format)
        .map(
            file ->
                new Answer.Bytes(format.contentType(), file, Map.of("Cache-Control", IMMUTABLE)));
  }
}
