package io.puente.dashboard;

import java.util.List;

/**
 * The layout around every page of the dashboard.
 *
 * @param section the current entry of the navigation
 * @param here the path of this page
 * @param standing whether the shop is {@code suspended} or {@code closed}; empty for neither
 * @param suspendedFor the operator's words; empty if the shop is not suspended
 */
public record DashboardLayout(
    String section,
    String here,
    String name,
    String email,
    List<Language> languages,
    String standing,
    String suspendedFor) {

  private static final List<Page> PAGES =
      List.of(
          new Page("overview", "/dashboard", "home", "dashboard.overview.title", true),
          new Page("orders", "/dashboard/orders", "receipt-2", "dashboard.orders.title", true),
          new Page("products", "/dashboard/products", "tag", "dashboard.products.title", true),
          new Page("parcels", "/dashboard/parcels", "package", "dashboard.parcels.title", true),
          new Page(
              "categories",
              "/dashboard/categories",
              "category",
              "dashboard.categories.title",
              false),
          new Page("pages", "/dashboard/pages", "file-text", "dashboard.pages.title", false),
          new Page("texts", "/dashboard/texts", "language", "dashboard.texts.title", false),
          new Page("markets", "/dashboard/markets", "world", "dashboard.markets.title", false),
          new Page(
              "postage", "/dashboard/postage", "truck-delivery", "dashboard.postage.title", false),
          new Page("emails", "/dashboard/emails", "mail", "dashboard.emails.title", false),
          new Page("look", "/dashboard/look", "palette", "dashboard.look.title", false),
          new Page(
              "settings", "/dashboard/settings", "settings", "dashboard.settings.title", false));

  /** A language of the dashboard; {@code name} is in that language. */
  public record Language(String code, String name, boolean current) {}

  /**
   * An entry of the navigation.
   *
   * @param title the key of its text
   * @param always whether a phone shows it, too; the others are on the page of more entries there
   */
  public record Page(String section, String path, String icon, String title, boolean always) {}

  public List<Page> pages() {
    return PAGES;
  }

  /** Whether a phone finds the current page among the other entries. */
  public boolean isAmongOthers() {
    return PAGES.stream().noneMatch(page -> page.always() && page.section().equals(section));
  }
}
