package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.classification.Candidate;
import io.puente.landedcost.classification.Question;
import io.puente.storefront.product.Product;
import io.puente.trade.quote.CodeSuggestions;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A code that the product's words speak for. Its path puts the code into the field, where the owner
 * confirms it by keeping it; nothing is ever written down by itself.
 *
 * @param because the words that speak for it
 */
public record SuggestedCode(
    String path, String hs, String name, String because, List<Asked> questions) {

  private static final int MOST = 3;

  /** What decides between this and other codes. */
  public record Asked(String text, List<Answered> answers) {}

  /** An answer, and where it leads. */
  public record Answered(String path, String text, String hs) {}

  static List<SuggestedCode> of(DashboardVisit visit, Product product) {
    return CodeSuggestions.suggest(product.title(), product.descriptionHtml(), visit.locale())
        .stream()
        .limit(MOST)
        .map(candidate -> of(product, candidate))
        .toList();
  }

  private static SuggestedCode of(Product product, Candidate candidate) {
    return new SuggestedCode(
        path(product, candidate.hs().digits()),
        candidate.hs().digits(),
        candidate.name(),
        candidate.evidence().stream()
            .map(Candidate.Evidence::word)
            .distinct()
            .collect(Collectors.joining(", ")),
        candidate.questions().stream().map(question -> asked(product, question)).toList());
  }

  private static Asked asked(Product product, Question question) {
    return new Asked(
        question.text(),
        question.answers().stream()
            .map(
                answer ->
                    new Answered(
                        path(product, answer.leadsTo().digits()),
                        answer.text(),
                        answer.leadsTo().digits()))
            .toList());
  }

  private static String path(Product product, String hs) {
    return DashboardProductRoutes.path(product.id()) + "?hs=" + hs;
  }
}
