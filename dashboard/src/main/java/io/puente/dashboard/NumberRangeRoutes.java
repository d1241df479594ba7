package io.puente.dashboard;

import io.puente.orders.parcel.CarrierNames;
import io.puente.orders.parcel.PostalService;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.parcel.NumberRange;
import io.puente.shipping.parcel.Parcels;
import io.puente.shipping.trackingnumber.S10;
import io.puente.shipping.trackingnumber.S10ParseResult;
import io.puente.shop.web.ShopWeb;
import io.puente.web.page.PageModel;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.util.List;
import java.util.Optional;

/** The page of the tracking numbers that posts allotted to the shop. */
public record NumberRangeRoutes(Dashboard dashboard, Parcels parcels) {

  static final String PATH = "/dashboard/parcels/numbers";

  /** More than a post allots to a small shop at once; a typing error in the middle gives more. */
  private static final int MOST = 100_000;

  private static final int MAX_TYPED_LENGTH = 100;

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> page(visit, 200, ""));
    dashboard.post(web, PATH, this::save);
  }

  private Answer save(DashboardVisit visit) {
    Form form = visit.visit().form();
    for (String field : List.of("first", "last")) {
      if (form.isLonger(field, MAX_TYPED_LENGTH)) {
        return wrong(
            visit,
            "dashboard.too-long",
            visit.texts().get("dashboard.numbers." + field),
            MAX_TYPED_LENGTH);
      }
    }
    Optional<Carrier> post =
        posts(visit).stream()
            .filter(carrier -> carrier.slug().equals(form.text("carrier")))
            .findFirst();
    if (post.isEmpty()) {
      return wrong(visit, "dashboard.numbers.wrong.post");
    }
    S10ParseResult first = S10.parse(form.text("first"));
    S10ParseResult last = S10.parse(form.text("last"));
    if (!(first instanceof S10ParseResult.Valid(S10 from))) {
      return wrong(visit, first, "dashboard.numbers.first");
    }
    if (!(last instanceof S10ParseResult.Valid(S10 to))) {
      return wrong(visit, last, "dashboard.numbers.last");
    }
    if (!from.country().equals(visit.shop().country())
        || !to.country().equals(visit.shop().country())) {
      return wrong(visit, "dashboard.numbers.wrong.country", visit.shop().country());
    }
    if (!from.indicator().equals(to.indicator())) {
      return wrong(visit, "dashboard.numbers.wrong.letters");
    }
    if (PostalService.withIndicator(from.indicator()).isEmpty()) {
      return wrong(visit, "dashboard.numbers.wrong.kind");
    }
    if (from.serial() > to.serial() || to.serial() - from.serial() >= MOST) {
      return wrong(visit, "dashboard.numbers.wrong.order", MOST);
    }
    return save(visit, post.get(), from, to);
  }

  private Answer save(DashboardVisit visit, Carrier post, S10 from, S10 to) {
    return switch (parcels
        .ranges()
        .allocate(
            visit.tenant(),
            visit.visit().form().text("seen"),
            post,
            from.indicator(),
            from.serial(),
            to.serial())) {
      case STORED -> new Answer.Redirect(PATH + "?done=saved");
      case CHANGED_MEANWHILE ->
          page(visit, 409, visit.texts().get("dashboard.numbers.wrong.changed"));
      case OVERLAPPING -> wrong(visit, "dashboard.numbers.wrong.overlap");
    };
  }

  private Answer wrong(DashboardVisit visit, S10ParseResult parsed, String field) {
    String name = visit.texts().get(field);
    return switch (parsed) {
      case S10ParseResult.WrongCheckDigit(int found, int expected) ->
          wrong(visit, "dashboard.numbers.wrong.digit", name, expected, found);
      case S10ParseResult.WrongLength(int characters) ->
          wrong(visit, "dashboard.numbers.wrong.length", name, characters);
      case S10ParseResult.WrongIndicator _,
          S10ParseResult.WrongDigits _,
          S10ParseResult.WrongCountry _,
          S10ParseResult.Valid _ ->
          wrong(visit, "dashboard.numbers.wrong.format", name);
    };
  }

  private Answer wrong(DashboardVisit visit, String key, Object... arguments) {
    return page(visit, 422, visit.texts().get(key, arguments));
  }

  private static List<Carrier> posts(DashboardVisit visit) {
    return Carriers.all().stream()
        .filter(Carrier::numbersByS10)
        .filter(carrier -> !carrier.equals(Carriers.SANDBOX))
        .filter(carrier -> carrier.collectsIn(visit.shop().country()))
        .toList();
  }

  private Answer page(DashboardVisit visit, int status, String wrong) {
    Form form = visit.visit().form();
    List<NumberRange> ranges = parcels.ranges().of(visit.tenant());
    boolean saved = visit.visit().queryParameter("done").isPresent();
    return new Answer.Page(
        status,
        "dashboard/numbers",
        new NumbersPage(
            visit.texts().get("dashboard.numbers.title"),
            visit.layout("parcels"),
            saved ? visit.texts().get("dashboard.numbers.saved") : "",
            wrong,
            NumberRange.seen(ranges),
            posts(visit).stream()
                .map(
                    post ->
                        new ShipForm.Choice(
                            post.slug(),
                            CarrierNames.of(post, visit.texts()),
                            post.slug().equals(form.text("carrier"))))
                .toList(),
            form.text("first"),
            form.text("last"),
            ranges.stream().map(range -> row(visit, range)).toList()));
  }

  private static Row row(DashboardVisit visit, NumberRange range) {
    return new Row(
        CarrierNames.of(range.carrier(), visit.texts()),
        PostalService.withIndicator(range.indicator())
            .map(service -> visit.texts().get("dashboard.service." + service.indicator()))
            .orElse(range.indicator()),
        range.isUsedUp()
            ? ""
            : visit
                .texts()
                .get("dashboard.numbers.until", range.lastNumber(visit.shop().country())),
        left(visit, range),
        range.isUsedUp() ? "bad" : range.isRunningOut() ? "warn" : "good");
  }

  /** How many numbers are left, in words; to ask for more if there are few. */
  static String left(DashboardVisit visit, NumberRange range) {
    if (range.isUsedUp()) {
      return visit.texts().get("dashboard.numbers.used-up");
    }
    String left = visit.texts().count("dashboard.numbers.left", range.left());
    return range.isRunningOut() ? left + " " + visit.texts().get("dashboard.numbers.ask") : left;
  }

  /** With the post and the letters of the numbers. */
  static String warning(DashboardVisit visit, NumberRange range) {
    return "%s, %s: %s"
        .formatted(
            CarrierNames.of(range.carrier(), visit.texts()), range.indicator(), left(visit, range));
  }

  /**
   * The page of the numbers.
   *
   * @param notice what was done; empty at first
   * @param wrong why nothing was changed; empty if it was, or at first
   * @param seen the ranges that the form is shown with
   * @param posts of the shop's country; none if Puente knows none
   */
  public record NumbersPage(
      String title,
      DashboardLayout dashboard,
      String notice,
      String wrong,
      String seen,
      List<ShipForm.Choice> posts,
      String first,
      String last,
      List<Row> ranges)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }
  }

  /** A range of numbers. */
  public record Row(String post, String service, String until, String left, String tone) {}
}
