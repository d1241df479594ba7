package io.puente.dashboard.postage;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.product.TypicalPieces;
import io.puente.shop.ChangeResult;
import io.puente.shop.SellingChanges;
import io.puente.shop.Sender;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingService;
import io.puente.shop.web.ShopWeb;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The page of all shipping services, of the packaging's weight and of the sender. */
public record PostageRoutes(
    Dashboard dashboard, Shops shops, SellingChanges changes, TypicalPieces pieces, Clock clock) {

  public static final String PATH = "/dashboard/postage";

  private static final int MOST_PACKAGING_GRAMS = 20_000;

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> overview(visit, 200, notice(visit), alarm(visit), Map.of()));
    dashboard.post(web, PATH + "/packaging", this::setPackaging);
  }

  private static String notice(DashboardVisit visit) {
    return visit
        .visit()
        .queryParameter("done")
        .filter(List.of("saved", "deleted", "sender", "packaging", "on", "off")::contains)
        .map(done -> visit.texts().get("dashboard.postage.done." + done))
        .orElse("");
  }

  private static String alarm(DashboardVisit visit) {
    return visit.visit().queryParameter("gone").isPresent()
        ? visit.texts().get("dashboard.postage.gone")
        : "";
  }

  private Answer overview(
      DashboardVisit visit, int status, String notice, String alarm, Map<String, String> wrong) {
    Shop shop = shops.of(visit.tenant()).orElse(visit.shop());
    OptionalInt heaviest = pieces.heaviestParcel(shop);
    List<String> missing = ServiceViews.withoutPostage(shop);
    String packaging = "" + shop.shipping().packagingGrams();
    List<PostagePages.Service> services = new ArrayList<>();
    String above = "";
    for (ShippingService service : shop.shipping().services()) {
      services.add(ServiceViews.of(visit, service, heaviest, above));
      above = service.id().toString();
    }
    return new Answer.Page(
        status,
        "dashboard/postage",
        new PostagePages.Overview(
            visit.texts().get("dashboard.postage.title"),
            visit.layout("postage"),
            notice,
            alarm,
            AreaNames.of(visit, missing),
            PATH + "/new?country=" + (missing.size() == 1 ? missing.getFirst() : ""),
            services,
            has(shop, ShippingChannel.PICKUP),
            has(shop, ShippingChannel.LOCAL),
            wrong.isEmpty() ? packaging : visit.visit().form().text("grams"),
            packaging,
            wrong,
            lines(shop.shipping().sender(), visit)));
  }

  private static boolean has(Shop shop, ShippingChannel channel) {
    return shop.shipping().services().stream().anyMatch(each -> each.channel() == channel);
  }

  private static List<String> lines(Sender sender, DashboardVisit visit) {
    return Stream.of(
            sender.name(),
            sender.street(),
            (sender.postcode() + " " + sender.city()).strip(),
            sender.region(),
            visit.country(sender.country()),
            sender.phone())
        .filter(line -> !line.isBlank())
        .toList();
  }

  private Answer setPackaging(DashboardVisit visit) {
    Form form = visit.visit().form();
    Optional<Integer> grams = form.number("grams").filter(number -> number <= MOST_PACKAGING_GRAMS);
    if (grams.isEmpty()) {
      String wrong = visit.texts().get("dashboard.postage.wrong.packaging", MOST_PACKAGING_GRAMS);
      return overview(visit, 422, "", "", Map.of("grams", wrong));
    }
    ChangeResult result =
        changes.setPackaging(
            visit.shop(), form.text("seen"), grams.get(), visit.actor(), clock.instant());
    return result == ChangeResult.DONE
        ? new Answer.Redirect(PATH + "?done=packaging")
        : overview(visit, 409, "", visit.texts().get("dashboard.markets.changed"), Map.of());
  }
}
