package io.puente.bench.page;

import io.puente.bench.process.Http;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The product pages of a shop that can be reached by links. */
record ShopWindow(int port, String host) {

  private static final Pattern MARKET = Pattern.compile("hreflang=\"([a-z]{2}-[a-z]{2})\"");
  private static final Pattern CATEGORY =
      Pattern.compile("href=\"(/[a-z]{2}-[a-z]{2}/categories/[^\"]+)\"");
  private static final Pattern PRODUCT =
      Pattern.compile("href=\"(/[a-z]{2}-[a-z]{2}/products/[^\"?]+)\"");

  /** The paths of all products, market by market. */
  List<String> productPaths(String anyMarket) {
    Set<String> products = new LinkedHashSet<>();
    for (String market : links(MARKET, page("/" + anyMarket))) {
      String home = page("/" + market);
      collect(market, products, home);
      for (String category : links(CATEGORY, home)) {
        collect(market, products, page(category));
      }
    }
    return List.copyOf(products);
  }

  private static void collect(String market, Set<String> products, String html) {
    links(PRODUCT, html).stream()
        .filter(path -> path.startsWith("/" + market + "/"))
        .forEach(products::add);
  }

  private String page(String path) {
    return Http.page(port, host, path, "identity").text();
  }

  private static List<String> links(Pattern pattern, String html) {
    return new ArrayList<>(
        pattern
            .matcher(html)
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new)));
  }
}
