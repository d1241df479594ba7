package io.puente.dashboard;

import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.imports.ImportRun;
import io.puente.catalogsync.imports.Imports;
import io.puente.landedcost.ReviewDate;
import io.puente.orders.Orders;
import io.puente.platform.jobs.DeadJobs;
import io.puente.shipping.parcel.Parcels;
import io.puente.shop.Shop;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.readiness.ProductMarkets;
import io.puente.trade.review.RuleReviews;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The first page of the dashboard, and the list of jobs that failed too often. */
public final class OverviewRoutes {

  private static final int REVENUE_DAYS = 30;
  private static final int FIRST_ORDERS = 5;
  private static final int MOST_HELD = 20;
  private static final int MOST_JOBS = 100;
  private static final int MOST_NOTES = 50;

  private final Dashboard dashboard;
  private final Orders orders;
  private final OrderItems items;
  private final Parcels parcels;
  private final DeadJobs deadJobs;
  private final Imports imports;
  private final RuleReviews reviews;
  private final ReadinessLines readiness;
  private final FirstSaleGuide guide;
  private final Clock clock;

  public OverviewRoutes(
      Dashboard dashboard,
      Orders orders,
      OrderItems items,
      Parcels parcels,
      DeadJobs deadJobs,
      Imports imports,
      RuleReviews reviews,
      ProductMarkets markets,
      FirstSaleGuide guide,
      Clock clock) {
    this.dashboard = dashboard;
    this.orders = orders;
    this.items = items;
    this.parcels = parcels;
    this.deadJobs = deadJobs;
    this.imports = imports;
    this.reviews = reviews;
    this.readiness = new ReadinessLines(markets);
    this.guide = guide;
    this.clock = clock;
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, Dashboard.HOME, this::show);
    dashboard.page(web, "/dashboard/jobs", this::jobs);
  }

  private Answer show(DashboardVisit visit) {
    Instant now = clock.instant();
    Parcels.Counts counts = parcels.counts(visit.tenant());
    return Answer.page(
        "dashboard/overview",
        new OverviewPage(
            visit.texts().get("dashboard.overview.title"),
            visit.layout("overview"),
            orders.countToShip(visit.tenant()),
            counts.onTheWay(),
            counts.heldAtCustoms(),
            items.of(visit, orders.held(visit.tenant(), MOST_HELD)),
            items.of(visit, orders.toShip(visit.tenant(), FIRST_ORDERS)),
            orders.revenue(visit.tenant(), firstDay(visit.shop(), now)).stream()
                .map(visit::money)
                .toList(),
            imports.latest(visit.tenant(), 1).stream()
                .map(run -> lastImport(run, visit))
                .findFirst()
                .orElse(null),
            deadJobs.count(visit.tenant()),
            rulesToReview(visit),
            readiness.of(visit),
            firstSale(visit)));
  }

  private List<FirstSaleGuide.Step> firstSale(DashboardVisit visit) {
    List<FirstSaleGuide.Step> steps = guide.steps(visit.shop());
    return steps.stream().allMatch(FirstSaleGuide.Step::done) ? List.of() : steps;
  }

  /** Of the countries that the shop sells to. */
  private List<String> rulesToReview(DashboardVisit visit) {
    return Stream.concat(
            reviewed(visit, reviews.missed(), "dashboard.overview.rules-past-review"),
            reviewed(visit, reviews.soon(), "dashboard.overview.rules-review-soon"))
        .toList();
  }

  private static Stream<String> reviewed(
      DashboardVisit visit, List<ReviewDate> reviews, String key) {
    return reviews.stream()
        .filter(review -> review.measure() == null)
        .filter(review -> isAbroad(visit.shop(), review.destination().code()))
        .map(
            review ->
                visit
                    .texts()
                    .get(
                        key,
                        visit.countryAsPlace(review.destination().code()),
                        visit.day(review.by())));
  }

  private static boolean isAbroad(Shop shop, String country) {
    return !country.equals(shop.country())
        && shop.markets().stream().anyMatch(market -> market.country().equals(country));
  }

  /** The beginning of the first of the last days of the shop, today included. */
  private static Instant firstDay(Shop shop, Instant now) {
    return shop.day(now).minusDays(REVENUE_DAYS - 1).atStartOfDay(shop.timeZone()).toInstant();
  }

  private static OverviewPage.LastImport lastImport(ImportRun run, DashboardVisit visit) {
    return new OverviewPage.LastImport(
        run.feedName(),
        visit.moment(run.finishedAt().orElse(run.startedAt())),
        run.created(),
        run.changed(),
        run.unchanged(),
        run.refused(),
        run.finishedAt().isEmpty() && !run.interrupted(),
        run.interrupted(),
        String.join(", ", run.ignoredColumns()),
        run.problems().size(),
        run.problems().stream().limit(MOST_NOTES).map(each -> note(each, visit)).toList());
  }

  private static OverviewPage.Note note(RowProblem problem, DashboardVisit visit) {
    String place =
        problem.line() == 0
            ? problem.column()
            : visit.texts().get("dashboard.overview.import-line", problem.line(), problem.column());
    return new OverviewPage.Note(place, problem.message(visit.locale()));
  }

  private Answer jobs(DashboardVisit visit) {
    return Answer.page(
        "dashboard/jobs",
        new JobsPage(
            visit.texts().get("dashboard.jobs.title"),
            visit.layout("overview"),
            deadJobs.latest(visit.tenant(), MOST_JOBS).stream()
                .map(
                    job ->
                        new JobsPage.Row(
                            job.name(), job.failures(), job.reason(), visit.moment(job.diedAt())))
                .toList()));
  }

  /** The jobs that failed too often. */
  public record JobsPage(String title, DashboardLayout dashboard, List<Row> jobs)
      implements PageModel {

    /** One of them. */
    public record Row(String name, int failures, String reason, String at) {}
  }
}
