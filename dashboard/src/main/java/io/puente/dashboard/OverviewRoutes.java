package io.puente.dashboard;

import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.imports.ImportRun;
import io.puente.catalogsync.imports.Imports;
import io.puente.platform.database.Database;
import io.puente.storefront.order.Orders;
import io.puente.storefront.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.response.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The first page of the dashboard, and the list of work that could not be done. */
public final class OverviewRoutes {

  private static final Duration LATELY = Duration.ofDays(30);
  private static final int FIRST = 5;
  private static final int MOST_JOBS = 100;
  private static final int MOST_NOTES = 50;

  private final Dashboard dashboard;
  private final Database database;
  private final Orders orders;
  private final Imports imports;
  private final Clock clock;

  public OverviewRoutes(
      Dashboard dashboard, Database database, Orders orders, Imports imports, Clock clock) {
    this.dashboard = dashboard;
    this.database = database;
    this.orders = orders;
    this.imports = imports;
    this.clock = clock;
  }

  public void mount(ShopWeb web) {
    dashboard.page(web, Dashboard.HOME, this::show);
    dashboard.page(web, "/dashboard/jobs", this::deadJobs);
  }

  private Answer show(DashboardVisit visit) {
    Instant now = clock.instant();
    Counts counts = count(visit);
    return Answer.page(
        "dashboard/overview",
        new OverviewPage(
            visit.texts().get("dashboard.overview.title"),
            visit.frame("overview"),
            counts.toShip(),
            counts.parcels().onTheWay(),
            counts.parcels().held(),
            orders.toShip(visit.tenant(), FIRST).stream()
                .map(order -> OrderItem.of(order, visit, now))
                .toList(),
            orders.revenue(visit.tenant(), now.minus(LATELY)).stream().map(visit::money).toList(),
            imports.latest(visit.tenant(), 1).stream()
                .map(run -> lastImport(run, visit))
                .findFirst()
                .orElse(null),
            counts.deadJobs()));
  }

  private Counts count(DashboardVisit visit) {
    int toShip = orders.countToShip(visit.tenant());
    return database.inTenant(
        visit.tenant(),
        tx ->
            new Counts(
                toShip,
                OverviewSql.parcels(tx, visit.tenant()),
                OverviewSql.countOfDeadJobs(tx, visit.tenant())));
  }

  private record Counts(int toShip, OverviewSql.ParcelCounts parcels, int deadJobs) {}

  private static OverviewPage.LastImport lastImport(ImportRun run, DashboardVisit visit) {
    return new OverviewPage.LastImport(
        run.feedName(),
        visit.moment(run.finishedAt().orElse(run.startedAt())),
        run.created(),
        run.changed(),
        run.unchanged(),
        run.refused(),
        run.finishedAt().isEmpty(),
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

  private Answer deadJobs(DashboardVisit visit) {
    List<DeadJob> dead =
        database.inTenant(
            visit.tenant(), tx -> OverviewSql.deadJobs(tx, visit.tenant(), MOST_JOBS));
    return Answer.page(
        "dashboard/jobs",
        new JobsPage(
            visit.texts().get("dashboard.jobs.title"),
            visit.frame("overview"),
            dead.stream()
                .map(
                    job ->
                        new JobsPage.Row(
                            job.name(), job.failures(), job.reason(), visit.moment(job.diedAt())))
                .toList()));
  }

  /** Work that failed too often. */
  public record JobsPage(String title, DashboardLayout dashboard, List<Row> jobs)
      implements PageModel {

    /** One of them. */
    public record Row(String name, int failures, String reason, String at) {}
  }
}
