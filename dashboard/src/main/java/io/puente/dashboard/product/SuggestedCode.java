package io.puente.dashboard.product;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.classification.Candidate;
import io.puente.landedcost.classification.Question;
import io.puente.storefront.product.Product;
import io.puente.trade.quote.CodeSuggestions;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An HS code that the texts of the product suggest. Its path puts the code into the form, which the
 * owner must save.
 *
 * @param because the words of the texts that suggest it
 */
public record SuggestedCode(
    String path, String hs, String name, String because, List<QuestionView> questions) {

  private static final int MAX_SUGGESTIONS = 3;

  /** A question that decides between this code and others. */
  public record QuestionView(String text, List<AnswerLink> answers) {}

  /** An answer, and the path with its code. */
  public record AnswerLink(String path, String text, String hs) {}

  static List<SuggestedCode> of(DashboardVisit visit, Product product) {
    return CodeSuggestions.suggest(product.title(), product.descriptionHtml(), visit.locale())
        .stream()
        .limit(MAX_SUGGESTIONS)
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
        candidate.questions().stream().map(question -> question(product, question)).toList());
  }

  private static QuestionView question(Product product, Question question) {
    return new QuestionView(
        question.text(),
        question.answers().stream()
            .map(
                answer ->
                    new AnswerLink(
                        path(product, answer.leadsTo().digits()),
                        answer.text(),
                        answer.leadsTo().digits()))
            .toList());
  }

  private static String path(Product product, String hs) {
    return DashboardProductRoutes.path(product.id()) + "?hs=" + hs;
  }
}
