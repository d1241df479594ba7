package io.puente.dashboard.customs;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an owner says what customs must know of a product: one question at a time, then
 * what follows from the answers.
 *
 * @param path of its forms
 * @param notice what was done; empty for nothing
 * @param alarm why nothing was done; empty if it was
 * @param answered what was answered so far
 */
public record CustomsPage(
    String title,
    DashboardLayout dashboard,
    String product,
    String language,
    String productPath,
    String path,
    String picture,
    String notice,
    String alarm,
    List<Answered> answered,
    Step step)
    implements PageModel {

  @Override
  public boolean isRefused() {
    return !alarm.isEmpty();
  }

  /** An answer, and the path on which it is changed. */
  public record Answered(String question, String answer, String change) {}

  /**
   * What is asked or shown now: exactly one is not {@code null}.
   *
   * @param what what the goods are
   * @param which a question that decides
   * @param madeIn where it was made
   * @param confirm what follows, to confirm
   * @param line a tariff line of one country
   * @param done the result
   */
  public record Step(
      @Nullable What what,
      @Nullable Which which,
      @Nullable MadeIn madeIn,
      @Nullable Confirm confirm,
      @Nullable Line line,
      @Nullable Done done) {

    static Step of(What what) {
      return new Step(what, null, null, null, null, null);
    }

    static Step of(Which which) {
      return new Step(null, which, null, null, null, null);
    }

    static Step of(MadeIn madeIn) {
      return new Step(null, null, madeIn, null, null, null);
    }

    static Step of(Confirm confirm) {
      return new Step(null, null, null, confirm, null, null);
    }

    static Step of(Line line) {
      return new Step(null, null, null, null, line, null);
    }

    static Step of(Done done) {
      return new Step(null, null, null, null, null, done);
    }
  }

  /**
   * The kinds of goods that the words name.
   *
   * @param words that the owner typed to look for others
   */
  public record What(List<Kind> kinds, String words, boolean nothingFound) {}

  /** A kind, as the product calls it; {@code name} is empty where that is the same. */
  public record Kind(String value, String written, String name) {}

  /** A question with its answers. */
  public record Which(String attribute, String question, List<Choice> answers) {}

  /** An answer; {@code chosen} if it was given before. */
  public record Choice(String value, String text, boolean chosen) {}

  /** The countries; {@code home} is the shop's own. */
  public record MadeIn(Choice home, List<Choice> others) {}

  /**
   * What follows from the answers.
   *
   * @param name of the goods
   * @param because the words and answers that say so
   * @param code the subheading, for experts
   * @param before what the product had, where that is another one; empty if not
   * @param seen the hash of what the form shows
   * @param words in English for the declaration
   * @param weigh whether a piece has no weight yet
   */
  public record Confirm(
      String name,
      String because,
      String code,
      String before,
      String seen,
      String words,
      String wrongWords,
      boolean weigh,
      String grams,
      String wrongGrams) {}

  /** A question about one country's tariff. */
  public record Line(
      String country,
      String question,
      List<TariffLineNames.Answer> answers,
      String seen,
      String skip) {}

  /**
   * The result.
   *
   * @param name of the goods; empty if the code has no name here
   * @param similar the products without answers, the similar ones chosen
   * @param grams the weight that the similar ones may have as well; empty if none lacks one
   */
  public record Done(
      String name,
      String words,
      String code,
      List<ProductMarkets.Status> markets,
      List<Similar> similar,
      int alike,
      String grams,
      String seen) {}

  /** A product without answers. */
  public record Similar(
      String field, String name, String language, String picture, boolean alike) {}
}
