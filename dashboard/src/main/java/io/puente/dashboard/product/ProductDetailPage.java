package io.puente.dashboard.product;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;

/**
 * The owner's page of a product: its customs data, and its price in each market.
 *
 * @param head what the product is
 * @param standings whether it can be sold to each country
 * @param missing the facts that quotes need and the product lacks
 * @param proposed a text on the proposed codes that wait to be confirmed; empty if there are none
 * @param values the values of the fields
 * @param countries the countries that a product may be made in, the shop's own first
 * @param weights the fields for the weight of each variant
 * @param experts whether the form with codes is open
 * @param contents the fields for the volume of each variant; none if no duty depends on it
 * @param costs the fields for the cost of each variant
 * @param pictures each with how far it is
 * @param customsSeen the hash of the stored customs data
 * @param costsSeen the hash of the stored costs
 * @param wrong the errors by field
 */
public record ProductDetailPage(
    String title,
    String textLanguage,
    DashboardLayout dashboard,
    String path,
    ProductHead head,
    List<MarketStanding> standings,
    String notice,
    List<String> missing,
    String proposed,
    boolean experts,
    List<SuggestedCode> suggestions,
    Map<String, String> values,
    List<Country> countries,
    String customsSeen,
    String costsSeen,
    Map<String, String> wrong,
    List<NationalCode> codes,
    boolean nationalCodeProposed,
    List<VariantField> weights,
    List<VariantField> contents,
    List<VariantField> costs,
    List<PhotoCards.Card> pictures,
    List<DeclarationStatus> agreements,
    List<Choice> variants,
    List<MarketCost> markets,
    Fee fee)
    implements PageModel {
  @Override
  public boolean isRefused() {
    return !notice.isEmpty();
  }

  /** Whether the section on single countries is open: a field has an error or a proposed code. */
  public boolean openCountries() {
    return nationalCodeProposed
        || codes.stream()
            .anyMatch(each -> wrong.containsKey(each.field()) || wrong.containsKey(each.duty()));
  }

  /**
   * The fields for the tariff line and the duty of one country.
   *
   * @param duty empty if no charge depends on the country's tariff
   */
  public record NationalCode(String field, String duty, String country) {}

  /** A country with its ISO 3166-1 code. */
  public record Country(String code, String name) {}

  /** A field of one variant, such as its weight. */
  public record VariantField(String field, String name) {}

  /**
   * An agreement, and the status of the declaration; {@code tone} is a class of the style sheet.
   */
  public record DeclarationStatus(
      String path, String name, String countries, String status, String tone) {}

  /** A variant to show the prices of. */
  public record Choice(String path, String name, String language, boolean chosen) {}

  /**
   * The payment fee.
   *
   * @param percent empty while it is unknown, as {@code fixed}
   */
  public record Fee(String percent, String fixed, String currency) {}
}
