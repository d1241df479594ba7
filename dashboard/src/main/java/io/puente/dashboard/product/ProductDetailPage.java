package io.puente.dashboard.product;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;

/**
 * The owner's page of a product: what customs must know of it, and what it costs where.
 *
 * @param missing what a total abroad needs and nobody has said
 * @param proposed in words, which codes were proposed and wait to be confirmed; empty if none was
 * @param values what stands in the fields
 * @param weights the fields for what each variant weighs
 * @param contents the fields for how much is in each; none where no duty goes by it
 * @param costs the fields for what each costs its owner
 * @param wrong what is wrong with a field, in words
 */
public record ProductDetailPage(
    String title,
    DashboardLayout dashboard,
    String path,
    String notice,
    List<String> missing,
    String proposed,
    List<SuggestedCode> suggestions,
    Map<String, String> values,
    Map<String, String> wrong,
    List<NationalCode> codes,
    boolean proposedThere,
    List<PieceField> weights,
    List<PieceField> contents,
    List<PieceField> costs,
    List<Declared> agreements,
    List<Choice> variants,
    List<MarketCost> markets,
    Fee fee)
    implements PageModel {

  /**
   * Whether something new stands in the part on single countries, which is folded away otherwise.
   */
  public boolean openCountries() {
    return proposedThere
        || codes.stream()
            .anyMatch(each -> wrong.containsKey(each.field()) || wrong.containsKey(each.duty()));
  }

  /**
   * The fields for what a country calls by itself.
   *
   * @param duty empty where nothing goes by the country's tariff
   */
  public record NationalCode(String field, String duty, String country) {}

  /** The field for something that each variant has, such as its weight. */
  public record PieceField(String field, String name) {}

  /** An agreement that the product can be declared under; {@code tone} is a word of the style. */
  public record Declared(String path, String name, String into, String standing, String tone) {}

  /** A variant whose costs can be looked at. */
  public record Choice(String path, String name, boolean chosen) {}

  /**
   * What being paid costs.
   *
   * @param percent empty while the owner has not said it, as {@code fixed}
   */
  public record Fee(String percent, String fixed, String currency) {}
}
