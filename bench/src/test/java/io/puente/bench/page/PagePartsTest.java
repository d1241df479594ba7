package io.puente.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PagePartsTest {

  private static final String PAGE =
      """
      <!doctype html><html lang="es" data-theme="alpaca"><head>
      <link rel="alternate" hreflang="en-us" href="/en-us/products/scarf">
      <link rel="stylesheet" href="/static/1/site.css"><script src="/static/2/site.js" defer></script>
      <script src="https://metrics.example/count.js"></script></head>
      <body><span data-hx-get="/es-us/cart/count" data-hx-trigger="load"></span>
      <a href="https://elsewhere.example/">a link is not fetched</a>
      <img src="/pictures/a-640.jpg" fetchpriority="high"><img src="/pictures/b-640.jpg" loading="lazy">
      </body></html>
      """;
  private static final String STYLES =
      """
      @font-face { font-family: "Belleza"; src: url("/static/3/belleza.woff2") format("woff2"); }
      @font-face { font-family: "Alegreya"; src: url("/static/4/alegreya.woff2") format("woff2"); }
      [data-theme="alpaca"] { --display-face: "Belleza", sans-serif; }
      [data-theme="cacao"] { --display-face: "Alegreya", serif; }
      """;

  @Test
  void countsWhatTheBrowserFetchesByItselfAndNotWhatIsOnlyLinked() {
    PageParts parts = PageParts.of(PAGE);
    assertThat(parts.own())
        .containsExactly("/static/1/site.css", "/static/2/site.js", "/es-us/cart/count");
    assertThat(parts.foreign()).containsExactly("https://metrics.example/count.js");
    assertThat(parts.eagerPictures()).isEqualTo(1);
    assertThat(parts.lazyPictures()).isEqualTo(1);
  }

  @Test
  void countsOnlyTheFontOfTheThemeThatThePageWears() {
    assertThat(new StyleSheet(STYLES).fontsOf(PageParts.of(PAGE).theme()))
        .containsExactly("/static/3/belleza.woff2");
  }
}
