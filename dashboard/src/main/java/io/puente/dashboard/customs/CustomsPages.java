package io.puente.dashboard.customs;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.product.DashboardProductRoutes;
import io.puente.dashboard.product.ProductDetailPage;
import io.puente.dashboard.product.ProductDetails;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.classification.Candidate;
import io.puente.landedcost.classification.Fact;
import io.puente.landedcost.classification.GoodsKind;
import io.puente.landedcost.classification.Question;
import io.puente.landedcost.classification.Subheading;
import io.puente.landedcost.classification.Subheadings;
import io.puente.platform.text.DecimalInput;
import io.puente.storefront.customs.CustomsAnswers;
import io.puente.storefront.customs.CustomsQuestions;
import io.puente.storefront.customs.SimilarProducts;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.product.Picture;
import io.puente.storefront.product.Product;
import io.puente.trade.quote.CodeSuggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the page of the questions from all features that know the product. */
public record CustomsPages(
    CustomsAnswers answers,
    ProductChanges changes,
    ProductMarkets markets,
    SimilarProducts similar) {

  static final String CHOSEN = "p_";

  /**
   * What the page shows beside what is stored.
   *
   * @param change the attribute to answer again; empty for the next question
   * @param search the words to look for kinds of goods by
   * @param putOff the countries whose tariff lines are not asked for now
   * @param used for how many other products the answers were used just now
   */
  record State(
      String alarm,
      Map<String, String> typed,
      Map<String, String> wrong,
      String change,
      String search,
      Set<String> putOff,
      Optional<Integer> used) {

    static State asked(DashboardVisit visit) {
      return new State(
          "",
          Map.of(),
          Map.of(),
          visit.visit().queryParameter("change").orElse(""),
          visit.visit().queryParameter("words").orElse(""),
          Stream.of(visit.visit().queryParameter("later").orElse("").split("-", 20))
              .collect(Collectors.toUnmodifiableSet()),
          visit.visit().queryParameter("used").flatMap(DecimalInput::parseWhole));
    }

    static State refused(String alarm, Map<String, String> typed, Map<String, String> wrong) {
      return new State(alarm, typed, wrong, "", "", Set.of(), Optional.empty());
    }
  }

  static String path(UUID product) {
    return DashboardProductRoutes.path(product) + "/customs";
  }

  CustomsQuestions questions(DashboardVisit visit, Product product) {
    return new CustomsQuestions(
        product.title(),
        product.descriptionHtml(),
        answers.of(visit.tenant(), product.id()),
        product.origin(),
        visit.locale());
  }

  TariffLineNames names(DashboardVisit visit) {
    return new TariffLineNames(Explanations.in(visit.locale()), visit.texts());
  }

  CustomsPage page(DashboardVisit visit, Product product, State state) {
    CustomsQuestions questions = questions(visit, product);
    return new CustomsPage(
        visit.texts().get("dashboard.customs.title"),
        visit.layout("products"),
        product.title(),
        product.language(),
        DashboardProductRoutes.path(product.id()),
        path(product.id()),
        picture(product),
        state
            .used()
            .map(number -> visit.texts().count("dashboard.customs.used", number))
            .orElse(""),
        state.alarm(),
        answered(visit, questions),
        step(visit, product, questions, state));
  }

  private static String picture(Product product) {
    return product.pictures().stream().findFirst().map(Picture::thumbnail).orElse("");
  }

  private static List<CustomsPage.Answered> answered(
      DashboardVisit visit, CustomsQuestions questions) {
    List<CustomsPage.Answered> answered = new ArrayList<>();
    String kind = questions.answers().get(CustomsAnswers.GOODS);
    if (kind == null) {
      return answered;
    }
    answered.add(
        new CustomsPage.Answered(
            visit.texts().get("dashboard.customs.what"),
            name(visit, CustomsAnswers.GOODS, kind),
            CustomsAnswers.GOODS));
    questions
        .answers()
        .forEach(
            (attribute, value) ->
                CodeSuggestions.question(attribute, visit.locale())
                    .ifPresent(
                        question ->
                            answered.add(
                                new CustomsPage.Answered(
                                    question, name(visit, attribute, value), attribute))));
    String madeIn = questions.answers().getOrDefault(CustomsAnswers.MADE_IN, questions.origin());
    if (madeIn != null) {
      answered.add(
          new CustomsPage.Answered(
              visit.texts().get("dashboard.customs.made-in"),
              visit.country(madeIn),
              CustomsAnswers.MADE_IN));
    }
    return answered;
  }

  private static String name(DashboardVisit visit, String attribute, String value) {
    return CodeSuggestions.name(new Fact(attribute, value), visit.locale())
        .orElseGet(() -> visit.texts().get("dashboard.customs.unknown"));
  }

  private CustomsPage.Step step(
      DashboardVisit visit, Product product, CustomsQuestions questions, State state) {
    if (state.change().equals(CustomsAnswers.GOODS) || !state.search().isEmpty()) {
      return CustomsPage.Step.of(what(questions, state.search()));
    }
    if (state.change().equals(CustomsAnswers.MADE_IN)) {
      return CustomsPage.Step.of(madeIn(visit, questions));
    }
    Optional<Question> again = questions.question(state.change());
    if (again.isPresent()) {
      return CustomsPage.Step.of(which(again.get(), questions));
    }
    boolean describedElsewhere =
        !questions.answers().containsKey(CustomsAnswers.GOODS)
            && product.hs() != null
            && product.origin() != null;
    return describedElsewhere
        ? result(visit, product, state)
        : switch (questions.next()) {
          case CustomsQuestions.Next.What what ->
              CustomsPage.Step.of(what(questions, state.search()));
          case CustomsQuestions.Next.Which(var question) ->
              CustomsPage.Step.of(which(question, questions));
          case CustomsQuestions.Next.MadeIn madeIn -> CustomsPage.Step.of(madeIn(visit, questions));
          case CustomsQuestions.Next.Answered(var candidate, var madeIn) ->
              isConfirmed(product, candidate, madeIn) && state.wrong().isEmpty()
                  ? result(visit, product, state)
                  : CustomsPage.Step.of(confirm(visit, product, candidate, questions, state));
        };
  }

  private static CustomsPage.What what(CustomsQuestions questions, String search) {
    List<CustomsPage.Kind> kinds =
        questions.kinds(search).stream().map(CustomsPages::kind).toList();
    return new CustomsPage.What(kinds, search, !search.isEmpty() && kinds.isEmpty());
  }

  private static CustomsPage.Kind kind(GoodsKind kind) {
    String written = kind.written().isEmpty() ? kind.name() : kind.written();
    return new CustomsPage.Kind(
        kind.fact().value(), written, written.equalsIgnoreCase(kind.name()) ? "" : kind.name());
  }

  private static CustomsPage.Which which(Question question, CustomsQuestions questions) {
    String given = questions.answers().get(question.attribute());
    return new CustomsPage.Which(
        question.attribute(),
        question.text(),
        question.answers().stream()
            .map(
                answer ->
                    new CustomsPage.Choice(
                        answer.fact().value(), answer.text(), answer.fact().value().equals(given)))
            .toList());
  }

  private static CustomsPage.MadeIn madeIn(DashboardVisit visit, CustomsQuestions questions) {
    String given = questions.answers().getOrDefault(CustomsAnswers.MADE_IN, questions.origin());
    List<CustomsPage.Choice> countries =
        ProductDetails.countries(visit).stream().map(each -> country(each, given)).toList();
    return new CustomsPage.MadeIn(countries.getFirst(), countries.subList(1, countries.size()));
  }

  private static CustomsPage.Choice country(
      ProductDetailPage.Country country, @Nullable String given) {
    return new CustomsPage.Choice(country.code(), country.name(), country.code().equals(given));
  }

  private static boolean isConfirmed(Product product, Candidate candidate, String madeIn) {
    return product.hs() != null
        && product.hs().startsWith(candidate.hs().digits())
        && madeIn.equals(product.origin())
        && product.customsDescription() != null
        && !product.customsDescription().isEmpty()
        && !CustomsFields.lacksWeight(product);
  }

  private CustomsPage.Confirm confirm(
      DashboardVisit visit,
      Product product,
      Candidate candidate,
      CustomsQuestions questions,
      State state) {
    String hs = product.hs();
    boolean same = hs != null && hs.startsWith(candidate.hs().digits());
    String stored = product.customsDescription();
    return new CustomsPage.Confirm(
        candidate.name(),
        because(visit, candidate, questions),
        dotted(candidate.hs().digits()),
        hs == null || same ? "" : named(visit, hs),
        changes
            .find(visit.tenant(), product.id())
            .map(each -> CustomsFields.seen(each, candidate, questions.answers()))
            .orElse(""),
        state
            .typed()
            .getOrDefault(
                "words",
                same && stored != null && !stored.isEmpty() ? stored : candidate.description()),
        state.wrong().getOrDefault("words", ""),
        CustomsFields.lacksWeight(product),
        state.typed().getOrDefault("grams", ""),
        state.wrong().getOrDefault("grams", ""));
  }

  /** The words that were read, and what the owner said. */
  private static String because(
      DashboardVisit visit, Candidate candidate, CustomsQuestions questions) {
    String read =
        candidate.evidence().stream()
            .map(Candidate.Evidence::word)
            .distinct()
            .map(word -> visit.texts().get("dashboard.customs.quoted", word))
            .collect(Collectors.joining(", "));
    String said =
        questions.answers().entrySet().stream()
            .filter(answer -> CodeSuggestions.question(answer.getKey(), visit.locale()).isPresent())
            .flatMap(
                answer ->
                    CodeSuggestions.name(
                        new Fact(answer.getKey(), answer.getValue()), visit.locale())
                        .stream())
            .collect(Collectors.joining(", "));
    return Stream.of(
            read.isEmpty() ? "" : visit.texts().get("dashboard.customs.because.words", read),
            said.isEmpty() ? "" : visit.texts().get("dashboard.customs.because.answers", said))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private CustomsPage.Step result(DashboardVisit visit, Product product, State state) {
    return markets
        .openLines(visit, product.id(), state.putOff())
        .findFirst()
        .map(line -> CustomsPage.Step.of(line(visit, product, line, state)))
        .orElseGet(() -> CustomsPage.Step.of(done(visit, product)));
  }

  private CustomsPage.Line line(
      DashboardVisit visit, Product product, ProductMarkets.OpenLine open, State state) {
    return new CustomsPage.Line(
        open.country(),
        visit.texts().get("dashboard.customs.line.question", visit.countryAsPlace(open.country())),
        names(visit).answers(open.choices()),
        String.valueOf(product.hs()),
        path(product.id())
            + "?later="
            + Stream.concat(state.putOff().stream(), Stream.of(open.country()))
                .filter(each -> each.matches("[A-Z]{2}"))
                .distinct()
                .sorted()
                .collect(Collectors.joining("-")));
  }

  private CustomsPage.Done done(DashboardVisit visit, Product product) {
    List<CustomsPage.Similar> others =
        similar
            .of(visit.shop(), DashboardProductRoutes.market(visit), product, visit.locale())
            .stream()
            .map(
                each ->
                    new CustomsPage.Similar(
                        CHOSEN + each.product().id(),
                        each.product().title(),
                        each.product().language(),
                        picture(each.product()),
                        each.alike()))
            .toList();
    String hs = String.valueOf(product.hs());
    return new CustomsPage.Done(
        named(visit, hs),
        Objects.requireNonNullElse(product.customsDescription(), ""),
        dotted(hs),
        markets.of(visit, product.id()),
        others,
        (int) others.stream().filter(CustomsPage.Similar::alike).count(),
        CustomsFields.grams(product).map(Object::toString).orElse(""),
        hs);
  }

  /** The name of a code's subheading, or the code where it has no name here. */
  private static String named(DashboardVisit visit, String code) {
    Subheading subheading =
        code.matches("\\d{6,}") ? Subheadings.bundled().of(HsCode.of(code.substring(0, 6))) : null;
    return subheading == null ? dotted(code) : subheading.name().in(visit.locale());
  }

  private static String dotted(String code) {
    return code.length() < 6
        ? code
        : code.substring(0, 4) + "." + code.substring(4, 6) + code.substring(6);
  }
}
