package io.puente.storefront.customs;

import io.puente.landedcost.classification.Candidate;
import io.puente.landedcost.classification.Fact;
import io.puente.landedcost.classification.GoodsKind;
import io.puente.landedcost.classification.Question;
import io.puente.trade.quote.CodeSuggestions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The questions about one product: what it is, what it is made of as far as that decides, and where
 * it was made. The words of the product answer what they can.
 *
 * @param title of the product
 * @param text about it, as HTML
 * @param answers the owner's, by attribute
 * @param origin where the product is known to be made; {@code null} if it is not known
 */
public record CustomsQuestions(
    String title,
    String text,
    Map<String, String> answers,
    @Nullable String origin,
    Locale language) {

  private static final Set<String> NOT_OF_THE_GOODS =
      Set.of(CustomsAnswers.WORDS, CustomsAnswers.MADE_IN);

  /** What is to be asked next. */
  public sealed interface Next {

    /** What is it? */
    record What() implements Next {}

    /** A question that decides between subheadings. */
    record Which(Question question) implements Next {}

    /** Where was it made? */
    record MadeIn() implements Next {}

    /** Nothing: this is what follows. */
    record Answered(Candidate candidate, String madeIn) implements Next {}
  }

  public Next next() {
    Optional<Candidate> candidate =
        answers.containsKey(CustomsAnswers.GOODS) ? candidate() : Optional.empty();
    if (candidate.isEmpty()) {
      return new Next.What();
    }
    Optional<Question> open =
        candidate.get().questions().stream()
            .filter(question -> !answers.containsKey(question.attribute()))
            .findFirst();
    if (open.isPresent()) {
      return new Next.Which(open.get());
    }
    String madeIn = answers.getOrDefault(CustomsAnswers.MADE_IN, origin);
    return madeIn == null ? new Next.MadeIn() : new Next.Answered(candidate.get(), madeIn);
  }

  /** The likeliest subheading by words and answers. */
  public Optional<Candidate> candidate() {
    return CodeSuggestions.suggest(words(), text, facts(), language).stream().findFirst();
  }

  /** The question about an attribute, also after it was answered. */
  public Optional<Question> question(String attribute) {
    List<Fact> others =
        facts().stream().filter(fact -> !fact.attribute().equals(attribute)).toList();
    return CodeSuggestions.suggest(words(), text, others, language).stream()
        .flatMap(candidate -> candidate.questions().stream())
        .filter(question -> question.attribute().equals(attribute))
        .findFirst();
  }

  /** The kinds of goods that the product's words, or the owner's, name. */
  public List<GoodsKind> kinds(String typed) {
    return typed.isEmpty()
        ? CodeSuggestions.kinds(words(), text, language)
        : CodeSuggestions.kinds(typed, "", language);
  }

  /** What the owner has answered about the goods, without what she does not know. */
  private List<Fact> facts() {
    return answers.entrySet().stream()
        .filter(answer -> !NOT_OF_THE_GOODS.contains(answer.getKey()))
        .filter(answer -> !answer.getValue().equals(CustomsAnswers.UNKNOWN))
        .map(answer -> new Fact(answer.getKey(), answer.getValue()))
        .filter(fact -> CodeSuggestions.name(fact, language).isPresent())
        .toList();
  }

  /** The owner's words come first, because the first goods are the product. */
  private String words() {
    String own = answers.getOrDefault(CustomsAnswers.WORDS, "");
    return own.isEmpty() ? title : own + ". " + title;
  }
}
