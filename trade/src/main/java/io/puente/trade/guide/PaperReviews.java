package io.puente.trade.guide;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Watches the review dates of the guide's documents. */
public final class PaperReviews {

  private PaperReviews() {}

  /** The names of the documents whose entries should have been reviewed before a day. */
  public static List<String> missed(LocalDate day, Locale language) {
    return Paper.all().stream()
        .filter(paper -> paper.isPastReview(day))
        .map(paper -> paper.name().in(language))
        .distinct()
        .toList();
  }
}
