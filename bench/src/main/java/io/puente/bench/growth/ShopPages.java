package io.puente.bench.growth;

import io.puente.bench.load.Target;
import io.puente.bench.process.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The pages of a shop of some size that are measured, by their names. */
record ShopPages(Node node, int products, int orders) {

  /** The pages that are measured on servers with many shops. */
  static final Set<String> SOME =
      Set.of("home page", "product page", "first page of a category", "cart", "newest orders");

  /** It grows itself: an entry for some thousand addresses. */
  static final String SITEMAPS = "list of sitemaps";

  private static final String PRODUCT = "product page";

  private static final String CATEGORY = "href=\"(/es-us/categories/[^\"?]+)\"";
  static final String LINKED = "href=\"(/es-us/products/[^\"?]+)\"";
  private static final int CATEGORIES = 4;
  private static final int PAGE_SIZE = 24;
  private static final int LAST = Integer.MAX_VALUE;

  /** Pages that buyers see, in a market abroad. */
  Map<String, Target> buyers() {
    Browser browser = browser();
    String category = browser.found("/es-us", CATEGORY).getFirst();
    List<String> some =
        Stream.of(1, 40, 200, LAST)
            .flatMap(page -> browser.found(numbered(category, page), LINKED).stream())
            .distinct()
            .toList();
    String variant =
        browser.found(some.getFirst(), "name=\"variant\" value=\"([^\"]+)\"").getFirst();
    browser.post("/es-us/cart/lines", Map.of("variant", variant, "quantity", "1"));
    Map<String, Target> pages = new LinkedHashMap<>();
    put(pages, "home page", List.of("/es-us"));
    put(pages, PRODUCT, some);
    put(pages, "first page of a category", List.of(category));
    put(pages, "page 40 of a category", List.of(numbered(category, 40)));
    put(pages, "page 200 of a category", List.of(numbered(category, 200)));
    put(pages, "last page of a category", List.of(numbered(category, LAST)));
    put(pages, "cart", List.of("/es-us/cart"));
    put(pages, "checkout", List.of("/es-us/checkout"));
    put(pages, SITEMAPS, List.of("/sitemap.xml"));
    pages.computeIfPresent("cart", (name, page) -> page.withCookie(browser.cookies()));
    pages.computeIfPresent("checkout", (name, page) -> page.withCookie(browser.cookies()));
    return pages;
  }

  /** The address of a page of a category, or of its last full page. */
  private String numbered(String category, int number) {
    int page = Math.clamp(products / CATEGORIES / PAGE_SIZE, 1, number);
    return page == 1 ? category : category + "?page=" + page;
  }

  /** Some product pages of a shop. */
  static Target product(Node node, int products) {
    return Objects.requireNonNull(new ShopPages(node, products, 0).buyers().get(PRODUCT));
  }

  /** Pages that the owner sees. */
  Map<String, Target> owners() {
    Browser browser = browser();
    String slug = GrowthPlan.slug(products);
    browser.post(
        "/dashboard/sign-in",
        Map.of("email", GrowthData.owner(slug), "password", GrowthData.PASSWORD));
    Map<String, Target> pages = new LinkedHashMap<>();
    put(pages, "overview", List.of("/dashboard"));
    put(pages, "newest orders", List.of("/dashboard/orders"));
    put(
        pages,
        "oldest orders",
        List.of("/dashboard/orders?older-than=PT-2024-%06d".formatted(orders - 30)));
    put(pages, "parcels", List.of("/dashboard/parcels"));
    put(pages, "emails", List.of("/dashboard/emails"));
    put(pages, "products", List.of("/dashboard/products"));
    pages.replaceAll((name, page) -> page.withCookie(browser.cookies()));
    return pages;
  }

  private Browser browser() {
    return new Browser(node.port(), GrowthPlan.host(products));
  }

  private void put(Map<String, Target> pages, String name, List<String> paths) {
    pages.put(
        name,
        Target.pages(
            "%s %d %d".formatted(name, products, node.port()),
            node.pids(),
            node.port(),
            GrowthPlan.host(products),
            paths));
  }
}
