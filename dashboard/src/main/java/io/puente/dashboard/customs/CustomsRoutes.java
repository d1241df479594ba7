package io.puente.dashboard.customs;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.product.DashboardProductRoutes;
import io.puente.dashboard.product.NewProductPages;
import io.puente.landedcost.Country;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.classification.Candidate;
import io.puente.landedcost.classification.Fact;
import io.puente.landedcost.classification.GoodsKind;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.customs.ConfirmedCustoms;
import io.puente.storefront.customs.CustomsAnswers;
import io.puente.storefront.customs.CustomsQuestions;
import io.puente.storefront.customs.SharedCustoms;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.editing.ProductChanges.Outcome;
import io.puente.storefront.editing.ProductDrafts;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.trade.quote.CodeSuggestions;
import io.puente.web.Web;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

/** The questions about a product for customs, and what is done with their answers. */
public record CustomsRoutes(
    Dashboard dashboard,
    Products products,
    ProductDrafts drafts,
    ProductChanges changes,
    CustomsAnswers answers,
    ProductMarkets markets,
    CustomsPages pages) {

  private static final String PATH = "/dashboard/products/:product/customs";
  private static final String ACTION = "customs";
  private static final int LONGEST_WORDS = 120;
  private static final int SUBHEADING = 6;

  public void mount(ShopWeb web) {
    dashboard.page(web, "/dashboard/customs", this::first);
    dashboard.page(web, PATH, visit -> answer(visit, this::show));
    dashboard.post(web, PATH + "/answers", visit -> answer(visit, this::keep));
    dashboard.post(web, PATH + "/confirmation", visit -> answer(visit, this::confirm));
    dashboard.post(web, PATH + "/lines", visit -> answer(visit, this::chooseLine));
    // With a field for each product.
    dashboard.post(
        web, PATH + "/similar", Web.LARGE_FORM, visit -> answer(visit, this::useForOthers));
  }

  /** The first product that lacks answers; the guide to the first sale leads here. */
  private Answer first(DashboardVisit visit) {
    return pages
        .similar()
        .firstUnanswered(visit.tenant())
        .map(id -> new Answer.Redirect(CustomsPages.path(id)))
        .orElseGet(() -> new Answer.Redirect("/dashboard/products"));
  }

  /** A product that is still being made is finished on its own page first. */
  private Answer answer(DashboardVisit visit, BiFunction<DashboardVisit, Product, Answer> handler) {
    Optional<UUID> draft =
        DashboardProductRoutes.id(visit.visit().pathParameter("product"))
            .filter(id -> drafts.stored(visit.tenant(), id).isPresent());
    if (draft.isPresent()) {
      return new Answer.Redirect(NewProductPages.path(draft.get()));
    }
    return DashboardProductRoutes.product(visit, products)
        .map(product -> handler.apply(visit, product))
        .orElseGet(Answer::notFound);
  }

  private Answer show(DashboardVisit visit, Product product) {
    return page(visit, product, 200, CustomsPages.State.asked(visit));
  }

  private Answer page(DashboardVisit visit, Product product, int status, CustomsPages.State state) {
    return new Answer.Page(status, "dashboard/customs", pages.page(visit, product, state));
  }

  private Answer refused(
      DashboardVisit visit, Product product, int status, String key, Map<String, String> wrong) {
    return page(
        visit,
        product,
        status,
        CustomsPages.State.refused(
            visit.texts().get("dashboard.customs." + key), visit.visit().form().fields(), wrong));
  }

  private static Answer next(Product product) {
    return new Answer.Redirect(CustomsPages.path(product.id()));
  }

  private Answer keep(DashboardVisit visit, Product product) {
    Form form = visit.visit().form();
    String attribute = form.text("attribute");
    String value = form.text("value");
    if (!isAnswer(visit, product, attribute, value)) {
      return refused(visit, product, 422, "wrong.choose", Map.of());
    }
    if (attribute.equals(CustomsAnswers.GOODS)) {
      String words = form.text("words");
      answers.goods(
          visit.tenant(),
          product.id(),
          value,
          words.substring(0, Math.min(words.length(), LONGEST_WORDS)));
    } else {
      answers.answer(visit.tenant(), product.id(), attribute, value);
    }
    return next(product);
  }

  private boolean isAnswer(DashboardVisit visit, Product product, String attribute, String value) {
    if (attribute.equals(CustomsAnswers.MADE_IN)) {
      return isCountry(value);
    }
    if (attribute.equals(CustomsAnswers.GOODS)) {
      return pages.questions(visit, product).kinds(visit.visit().form().text("words")).stream()
          .map(GoodsKind::fact)
          .map(Fact::value)
          .anyMatch(value::equals);
    }
    return CodeSuggestions.question(attribute, visit.locale()).isPresent()
        && (value.equals(CustomsAnswers.UNKNOWN)
            || CodeSuggestions.name(new Fact(attribute, value), visit.locale()).isPresent());
  }

  private static boolean isCountry(String code) {
    try {
      return Country.of(code).code().equals(code);
    } catch (InvalidFact unknown) {
      return false;
    }
  }

  private Answer confirm(DashboardVisit visit, Product product) {
    if (!(pages.questions(visit, product).next()
        instanceof CustomsQuestions.Next.Answered(Candidate candidate, String madeIn))) {
      return refused(visit, product, 409, "wrong.changed", Map.of());
    }
    Form form = visit.visit().form();
    Map<String, String> wrong = new TreeMap<>();
    String words = CustomsFields.words(visit, form, wrong);
    Optional<Integer> grams =
        CustomsFields.lacksWeight(product)
            ? CustomsFields.grams(visit, form, wrong)
            : Optional.empty();
    if (!wrong.isEmpty()) {
      return refused(visit, product, 422, "wrong.kept", wrong);
    }
    var confirmed = new ConfirmedCustoms(candidate.hs().digits(), Map.of(), madeIn, words, grams);
    var known = answers.of(visit.tenant(), product.id());
    return switch (changes.change(
        visit.tenant(),
        product.id(),
        ACTION,
        visit.actor(),
        stored -> CustomsFields.seen(stored, candidate, known).equals(form.text("seen")),
        confirmed::on)) {
      case Outcome.Saved saved -> next(product);
      case Outcome.Stale stale -> refused(visit, product, 409, "wrong.changed", Map.of());
      case Outcome.Missing missing -> Answer.notFound();
    };
  }

  private Answer chooseLine(DashboardVisit visit, Product product) {
    Form form = visit.visit().form();
    String country = form.text("country");
    String code = form.text("code");
    boolean offered =
        markets
            .openLines(visit, product.id(), Set.of())
            .filter(line -> line.country().equals(country))
            .flatMap(line -> pages.names(visit).answers(line.choices()).stream())
            .anyMatch(answer -> answer.code().equals(code));
    if (!offered) {
      return code.equals(product.hsByCountry().get(country))
          ? next(product)
          : refused(visit, product, 422, "wrong.choose", Map.of());
    }
    return switch (changes.change(
        visit.tenant(),
        product.id(),
        ACTION,
        visit.actor(),
        stored -> stored.customs().hsCode().orElse("").equals(form.text("seen")),
        stored -> CustomsFields.withLine(stored, country, code))) {
      case Outcome.Saved saved -> next(product);
      case Outcome.Stale stale -> refused(visit, product, 409, "wrong.changed", Map.of());
      case Outcome.Missing missing -> Answer.notFound();
    };
  }

  /** Each product by itself: what was answered of one meanwhile stays. */
  private Answer useForOthers(DashboardVisit visit, Product product) {
    Form form = visit.visit().form();
    String hs = product.hs();
    String origin = product.origin();
    if (hs == null || origin == null || !hs.equals(form.text("seen"))) {
      return refused(visit, product, 409, "wrong.changed", Map.of());
    }
    var shared =
        new SharedCustoms(
            product,
            hs.substring(0, SUBHEADING),
            origin,
            answers.of(visit.tenant(), product.id()),
            visit.locale());
    Optional<Integer> grams =
        form.checked("weigh") ? CustomsFields.grams(product) : Optional.empty();
    int done = 0;
    for (Product other :
        products.ofIds(visit.shop(), DashboardProductRoutes.market(visit), chosen(form)).values()) {
      ConfirmedCustoms customs = shared.of(other, grams);
      Outcome outcome =
          changes.change(
              visit.tenant(),
              other.id(),
              ACTION,
              visit.actor(),
              stored -> stored.customs().hsCode().isEmpty(),
              customs::on);
      if (outcome instanceof Outcome.Saved) {
        answers.copy(visit.tenant(), List.of(other.id()), shared.answersOf(other));
        done++;
      }
    }
    return new Answer.Redirect(CustomsPages.path(product.id()) + "?used=" + done);
  }

  private static List<UUID> chosen(Form form) {
    return form.fields().keySet().stream()
        .filter(field -> field.startsWith(CustomsPages.CHOSEN))
        .flatMap(
            field ->
                DashboardProductRoutes.id(field.substring(CustomsPages.CHOSEN.length())).stream())
        .toList();
  }
}
