package io.puente.server.site;

import io.puente.platform.network.PublicUrls;
import io.puente.platform.text.Texts;
import io.puente.shop.web.ShopLayout;
import io.puente.web.page.PageModel;
import io.puente.web.request.PageRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Makes the frame around each page of the server's own site, and around those of the shops. */
public record ServerLayout(PublicUrls urls, ShopLayout shops)
    implements BiFunction<PageRequest, PageModel, Object> {

  /** The style sheets of the site's own pages, below {@code static/css/}. */
  public static final List<String> STYLES =
      List.of("site/frame.css", "site/front.css", "site/form.css", "site/operator.css");

  /**
   * The frame around a page of the server's own site.
   *
   * @param home the path of the front page
   * @param address this page's canonical URL; empty if search engines should not index the page
   * @param languages the same page in each language
   */
  public record Frame(
      String language,
      String home,
      String title,
      String description,
      String address,
      List<Language> languages) {

    /** The template around the page. */
    public String layout() {
      return "layout/site";
    }

    /** The server's own site sells nothing. */
    public List<String> markets() {
      return List.of();
    }

    /**
     * A language of the site.
     *
     * @param name in that language
     * @param address of this page in that language; empty if the page is not indexed
     */
    public record Language(
        String code, String name, String path, String address, boolean current) {}
  }

  @Override
  public Object apply(PageRequest request, PageModel page) {
    return request.site() instanceof ServerSite site
        ? frame(request, site, page)
        : shops.apply(request, page);
  }

  private Frame frame(PageRequest request, ServerSite site, PageModel page) {
    String current = request.texts().language();
    Map<String, String> elsewhere = page.elsewhere();
    List<Frame.Language> languages =
        Texts.LANGUAGES.stream()
            .map(
                code ->
                    new Frame.Language(
                        code,
                        Locale.of(code).getDisplayLanguage(Locale.of(code)),
                        elsewhere.getOrDefault(code, "/" + code),
                        address(site, page, code),
                        code.equals(current)))
            .toList();
    return new Frame(
        current,
        "/" + current,
        page.title(),
        page.description(),
        address(site, page, current),
        languages);
  }

  private String address(ServerSite site, PageModel page, String language) {
    String path = page.elsewhere().get(language);
    return path == null || !page.isIndexable() ? "" : urls.of(site.host(), path).toASCIIString();
  }
}
