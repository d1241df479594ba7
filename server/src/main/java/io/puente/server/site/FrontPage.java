package io.puente.server.site;

import io.puente.platform.text.Texts;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The server's front page.
 *
 * @param open the path of the page where a shop is opened; empty if nobody may open one
 * @param invitation whether that page needs an operator's link
 * @param shops those that want to be listed, the newest first
 * @param pictures of up to three of them
 */
public record FrontPage(
    String title,
    String description,
    String open,
    boolean invitation,
    List<ListedShop> shops,
    List<ShopPicture> pictures)
    implements PageModel {

  /**
   * A shop on the front page.
   *
   * @param taglineLanguage the language that the tagline is in
   * @param place city and country; the country alone if the shop names no city
   * @param picture none if the shop has no main picture
   */
  public record ListedShop(
      String name,
      String tagline,
      String taglineLanguage,
      String place,
      String address,
      List<ShopPicture> picture) {}

  /**
   * A shop's main picture.
   *
   * @param webp empty if there is none
   */
  public record ShopPicture(String webp, String jpeg, int width, int height) {}

  @Override
  public boolean isIndexable() {
    return true;
  }

  @Override
  public Map<String, String> elsewhere() {
    return Texts.LANGUAGES.stream().collect(Collectors.toMap(each -> each, each -> "/" + each));
  }
}
