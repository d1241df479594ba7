package io.puente.dashboard;

import io.puente.landedcost.Explanations;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.product.ChargedRates;
import io.puente.storefront.readiness.ProductMarkets;
import io.puente.storefront.readiness.ProductMarkets.ChangedLaw;
import io.puente.storefront.readiness.Standing;
import io.puente.web.response.Answer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The page of products that a change of the law touches, until its owner has read it. */
public record LawChangeRoutes(Dashboard dashboard, ProductMarkets markets) {

  static final String PATH = "/dashboard/law-changes";
  private static final int MOST = 500;

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, this::page);
    dashboard.post(web, PATH + "/read", this::markRead);
  }

  private Answer page(DashboardVisit visit) {
    List<ChangedLaw> changes = markets.changes(visit.shop(), visit.account().language(), MOST);
    Map<String, List<ChangedLaw>> byCountry =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    ChangedLaw::country, LinkedHashMap::new, Collectors.toList()));
    List<LawChangesPage.Country> countries = new ArrayList<>();
    byCountry.forEach(
        (country, some) ->
            countries.add(
                new LawChangesPage.Country(visit.country(country), changes(visit, some))));
    return Answer.page(
        "dashboard/law-changes",
        new LawChangesPage(
            visit.texts().get("dashboard.law.title"),
            visit.layout("overview"),
            countries,
            changes.isEmpty() ? "" : changes.getFirst().at().toString(),
            changes.size() == MOST));
  }

  /** Those that read the same are one change. */
  private static List<LawChangesPage.Change> changes(DashboardVisit visit, List<ChangedLaw> some) {
    Map<LawChangesPage.Change, List<LawChangesPage.Piece>> pieces = new LinkedHashMap<>();
    for (ChangedLaw each : some) {
      pieces
          .computeIfAbsent(
              new LawChangesPage.Change(
                  visit.day(each.at()),
                  words(visit, each.before()),
                  words(visit, each.after()),
                  List.of()),
              first -> new ArrayList<>())
          .add(
              new LawChangesPage.Piece(
                  "/dashboard/products/" + each.product(),
                  each.title(),
                  each.language(),
                  charges(visit, each)));
    }
    return pieces.entrySet().stream()
        .map(
            each ->
                new LawChangesPage.Change(
                    each.getKey().day(),
                    each.getKey().before(),
                    each.getKey().after(),
                    each.getValue()))
        .toList();
  }

  /** What keeps a product from being sold, or else its rates. */
  private static String words(DashboardVisit visit, Standing standing) {
    if (!standing.lacks().isEmpty()) {
      return visit
          .texts()
          .get(
              "dashboard.law.not-sold",
              standing.lacks().stream()
                  .sorted()
                  .map(lack -> SaleLack.text(visit, lack))
                  .distinct()
                  .collect(Collectors.joining(", ")));
    }
    List<ChargedRates.ChargedRate> rates = standing.charged().rates();
    Explanations explanations = Explanations.in(visit.locale());
    return rates.isEmpty()
        ? visit.texts().get("dashboard.law.no-charges")
        : rates.stream()
            .map(each -> explanations.kind(each.kind()) + " " + explanations.rate(each.rate()))
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private static String charges(DashboardVisit visit, ChangedLaw each) {
    Optional<Money> before = Optional.ofNullable(each.before().charged().total());
    Optional<Money> after = Optional.ofNullable(each.after().charged().total());
    return before
        .flatMap(
            then ->
                after.map(
                    now ->
                        visit
                            .texts()
                            .get(
                                "dashboard.law.charges",
                                visit.moneyWithCode(then),
                                visit.moneyWithCode(now))))
        .orElse("");
  }

  /** Changes that came after the page was shown stay. */
  private Answer markRead(DashboardVisit visit) {
    moment(visit.visit().form().text("until"))
        .ifPresent(until -> markets.markRead(visit.tenant(), until));
    return new Answer.Redirect(PATH);
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text))
          .filter(moment -> moment.isAfter(Instant.EPOCH))
          .filter(moment -> moment.isBefore(Instant.now()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
