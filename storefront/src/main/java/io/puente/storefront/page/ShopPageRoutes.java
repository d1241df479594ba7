package io.puente.storefront.page;

import io.puente.platform.text.Markdown;
import io.puente.shop.Market;
import io.puente.shop.web.ShopWeb;
import io.puente.shop.web.Visit;
import io.puente.storefront.product.MetaDescription;
import io.puente.web.page.LinkPreview;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages of words, as buyers read them. */
public record ShopPageRoutes(ShopPages pages) {

  public void mount(ShopWeb web) {
    web.cached("/:market/pages/:slug", this::page);
  }

  private Answer page(Visit visit) {
    return pages
        .published(visit.shop(), visit.market(), visit.pathParameter("slug"))
        .filter(page -> !page.texts().isEmpty())
        .map(page -> page(visit, page))
        .orElseGet(Answer::notFound);
  }

  private static Answer page(Visit visit, ShopPage page) {
    String language = page.languageFor(visit.market().language(), visit.shop().language());
    ShopPage.Text text = page.in(language);
    if (!text.slug().equals(visit.pathParameter("slug"))) {
      return new Answer.Moved(visit.to(text.path()));
    }
    String html = Markdown.html(text.markdown()).html();
    return Answer.page(
        "page/page",
        new WordsPage(
            text.title(), language, html, MetaDescription.ofHtml(html), addresses(visit, page)));
  }

  private static Map<String, String> addresses(Visit visit, ShopPage page) {
    Map<String, String> paths = new TreeMap<>();
    for (Market market : visit.shop().markets()) {
      String language = page.languageFor(market.language(), visit.shop().language());
      Optional.ofNullable(page.texts().get(language))
          .ifPresent(text -> paths.put(market.code(), market.path(text.path())));
    }
    return paths;
  }

  /**
   * A page of words.
   *
   * @param textLanguage the language of title and words
   * @param html sanitized
   */
  public record WordsPage(
      String title,
      String textLanguage,
      String html,
      String description,
      Map<String, String> elsewhere)
      implements PageModel {

    @Override
    public boolean isIndexable() {
      return true;
    }

    @Override
    public Optional<LinkPreview> preview() {
      return Optional.of(LinkPreview.of(Optional.empty()));
    }
  }
}
