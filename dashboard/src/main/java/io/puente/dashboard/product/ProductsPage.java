package io.puente.dashboard.product;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;

/**
 * A page of the owner's products.
 *
 * @param words what was searched for; empty for the whole list
 * @param found how many products the search has found, in words; empty for the whole list
 * @param changed how many products were changed, in words; empty at first
 * @param category the handle of the category whose products are listed; empty for all
 * @param countries the countries that a part of the list can be about; none if it is about none
 * @param warnings the countries with a suspension, each with its law
 * @param sharedByAll what is true of all products of the page, so that it is said once
 * @param before the path of the page before; empty if there is none, as {@code after}
 */
public record ProductsPage(
    String title,
    DashboardLayout dashboard,
    String words,
    String found,
    String changed,
    List<Filter> filters,
    List<Choice> categories,
    String category,
    List<Filter> countries,
    List<String> warnings,
    List<Closed> sharedByAll,
    List<Item> products,
    String before,
    String after)
    implements PageModel {

  /** Whether no product of the page needs the owner's attention. */
  public boolean allComplete() {
    return sharedByAll.isEmpty() && products.stream().allMatch(Item::complete);
  }

  /**
   * A product in the list.
   *
   * @param field of the form that changes several; empty if it cannot be changed so
   * @param language the language of {@code title}: the shop's own if a translation is missing
   * @param state where the product is shown; empty if everywhere
   * @param picture the path of a small picture; empty if there is none
   * @param price in the shop's currency, the lowest one of its variants
   * @param stock how many pieces can be sold
   * @param stockTone a class of the style sheet
   * @param missing the missing customs data; empty if there is none
   * @param ready the countries that it can be sold to, in words; empty if there is none
   * @param closed the countries without a quote, with the reasons
   */
  public record Item(
      String field,
      String path,
      String title,
      String language,
      String state,
      String tone,
      String picture,
      String price,
      String stock,
      String stockTone,
      String missing,
      int declarations,
      String ready,
      List<Closed> closed) {

    boolean complete() {
      return missing.isEmpty() && closed.isEmpty();
    }

    Item without(List<Closed> saidOnce) {
      return new Item(
          field,
          path,
          title,
          language,
          state,
          tone,
          picture,
          price,
          stock,
          stockTone,
          missing,
          declarations,
          ready,
          closed.stream().filter(each -> !saidOnce.contains(each)).toList());
    }
  }

  /** A category to choose. */
  public record Choice(String handle, String name, boolean chosen) {}

  /** A part of the list. */
  public record Filter(String path, String name, boolean chosen) {}

  /**
   * Countries without a quote for one reason.
   *
   * @param tone a class of the style sheet
   */
  public record Closed(String text, String tone) {}
}
