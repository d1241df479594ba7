package io.puente.dashboard.postage;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.postage.PostageForm.Kind;
import io.puente.dashboard.product.TypicalPieces;
import io.puente.shop.ChangeResult;
import io.puente.shop.ShippingChanges;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.postage.ShippingService;
import io.puente.shop.web.ShopWeb;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The page of one shipping service. */
public record ServiceRoutes(
    Dashboard dashboard, Shops shops, ShippingChanges changes, TypicalPieces pieces, Clock clock) {

  private static final String PATH = PostageRoutes.PATH;
  private static final Answer GONE = new Answer.Redirect(PATH + "?gone=1");

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH + "/new", this::newService);
    dashboard.post(web, PATH + "/new", this::saveNew);
    dashboard.page(web, PATH + "/:service", visit -> stored(visit, this::show));
    dashboard.post(web, PATH + "/:service", this::saveStored);
    dashboard.post(web, PATH + "/:service/deletion", this::delete);
    dashboard.post(web, PATH + "/:service/offer", this::offer);
    dashboard.post(web, PATH + "/:service/position", this::moveUp);
  }

  @FunctionalInterface
  private interface Handler {
    Answer answer(DashboardVisit visit, ShippingService service);
  }

  private Shop now(DashboardVisit visit) {
    return shops.of(visit.tenant()).orElse(visit.shop());
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private static Optional<UUID> asked(DashboardVisit visit) {
    return id(visit.visit().pathParameter("service"));
  }

  private Answer stored(DashboardVisit visit, Handler handler) {
    return asked(visit)
        .flatMap(now(visit).shipping()::service)
        .map(service -> handler.answer(visit, service))
        .orElse(GONE);
  }

  private Answer show(DashboardVisit visit, ShippingService service) {
    return form(visit, 200, PostageForm.stored(visit, service), "", Map.of());
  }

  private Answer newService(DashboardVisit visit) {
    Shop shop = now(visit);
    List<String> areas =
        visit
            .visit()
            .queryParameter("country")
            .filter(country -> List.of(Locale.getISOCountries()).contains(country))
            .map(List::of)
            .orElseGet(() -> ServiceViews.withoutPostage(shop));
    PostageForm form =
        visit
            .visit()
            .queryParameter("copy")
            .flatMap(ServiceRoutes::id)
            .flatMap(shop.shipping()::service)
            .map(service -> PostageForm.stored(visit, service).copy(areas))
            .orElseGet(
                () ->
                    PostageForm.empty(
                        visit, Kind.of(visit.visit().queryParameter("kind").orElse("")), areas));
    return form(visit, 200, form, "", Map.of());
  }

  private Answer saveNew(DashboardVisit visit) {
    return id(visit.visit().form().text("id"))
        .map(id -> save(visit, PostageForm.posted(visit, id, true)))
        .orElse(GONE);
  }

  private Answer saveStored(DashboardVisit visit) {
    Optional<UUID> id = asked(visit);
    if (id.isEmpty()) {
      return GONE;
    }
    boolean active =
        now(visit).shipping().service(id.get()).map(ShippingService::active).orElse(true);
    return save(visit, PostageForm.posted(visit, id.get(), active));
  }

  private Answer save(DashboardVisit visit, PostageForm typed) {
    Form form = visit.visit().form();
    if (form.checked("add")) {
      return form(visit, 200, typed.withAnotherList(), "", Map.of());
    }
    if (form.checked("remove")) {
      return form(visit, 200, typed, "", Map.of());
    }
    ServiceReader.Read read = ServiceReader.read(visit, typed);
    if (read.service().isEmpty()) {
      return form(visit, 422, typed, "", read.wrong());
    }
    return switch (changes.save(
        visit.shop(), typed.seen(), read.service().get(), visit.actor(), clock.instant())) {
      case DONE -> new Answer.Redirect(PATH + "?done=saved");
      case CHANGED_MEANWHILE ->
          form(visit, 409, typed, visit.texts().get("dashboard.postage.changed"), Map.of());
      case ONLY_COUNTRY -> throw new IllegalStateException("postage");
    };
  }

  private Answer delete(DashboardVisit visit) {
    String seen = visit.visit().form().text("seen");
    return asked(visit)
        .map(id -> changes.delete(visit.shop(), id, seen, visit.actor(), clock.instant()))
        .filter(ChangeResult.DONE::equals)
        .<Answer>map(done -> new Answer.Redirect(PATH + "?done=deleted"))
        .orElse(GONE);
  }

  private Answer offer(DashboardVisit visit) {
    boolean on = visit.visit().form().checked("on");
    return asked(visit)
        .map(id -> changes.setActive(visit.shop(), id, on, visit.actor(), clock.instant()))
        .filter(ChangeResult.DONE::equals)
        .<Answer>map(done -> new Answer.Redirect(PATH + "?done=" + (on ? "on" : "off")))
        .orElse(GONE);
  }

  private Answer moveUp(DashboardVisit visit) {
    Optional<UUID> above = id(visit.visit().form().text("above"));
    return asked(visit)
        .filter(id -> above.isPresent())
        .map(
            id ->
                changes.moveUp(
                    visit.shop(), id, above.orElseThrow(), visit.actor(), clock.instant()))
        .filter(ChangeResult.DONE::equals)
        .<Answer>map(done -> new Answer.Redirect(PATH + "?done=saved"))
        .orElse(GONE);
  }

  private Answer form(
      DashboardVisit visit, int status, PostageForm form, String alarm, Map<String, String> wrong) {
    return new Answer.Page(
        status,
        "dashboard/postage-service",
        new ServiceFormView(visit, now(visit), pieces).page(form, alarm, wrong));
  }
}
