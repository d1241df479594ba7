package io.puente.trade.guide;

import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.HsCode;
import io.puente.trade.quote.SourceLanguage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The documents that goods of some kinds need: food, plants, animals, drinks, cosmetics, toys. */
public final class SpecialGoods {

  private SpecialGoods() {}

  /**
   * A document.
   *
   * @param sourceLanguage of the name of the law; empty for none
   * @param confidence in words
   * @param checked when somebody last compared it with its source; {@code null} if nobody did
   */
  public record Document(
      String name,
      String why,
      String source,
      String sourceLanguage,
      String confidence,
      @Nullable LocalDate checked) {}

  /** The documents for goods of a code from one country to another. */
  public static List<Document> documents(
      Country origin, Country destination, HsCode code, Locale language) {
    Explanations explanations = Explanations.in(language);
    return Paper.ofGoods(origin, destination, code).stream()
        .map(
            paper ->
                new Document(
                    paper.name().in(language),
                    paper.why().in(language),
                    paper.source(),
                    SourceLanguage.of(paper.source()),
                    explanations.confidence(paper.confidence()),
                    paper.checked()))
        .toList();
  }
}
