package io.puente.storefront.web;

import java.util.List;

/** A page that says what went wrong and where to go from here. */
record ProblemPage(int status, String title, String text, List<Frame.OtherMarket> markets)
    implements Shown {

  static Answer.Page of(Visit visit, Answer.Problem problem) {
    Texts texts = visit.texts();
    return new Answer.Page(
        problem.status(),
        "problem",
        new ProblemPage(
            problem.status(),
            texts.get("problem." + problem.key() + ".title"),
            texts.get("problem." + problem.key() + ".text"),
            List.of()));
  }
}
