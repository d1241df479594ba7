package io.puente.dashboard.postage;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.shop.ChangeResult;
import io.puente.shop.SellingChanges;
import io.puente.shop.Sender;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.web.ShopWeb;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of the address that parcels are sent from. */
public record SenderRoutes(Dashboard dashboard, Shops shops, SellingChanges changes, Clock clock) {

  private static final String PATH = PostageRoutes.PATH + "/sender";
  private static final int MAX_ADDRESS_LENGTH = 100;
  private static final List<String> SENDER_FIELDS =
      List.of("name", "street", "city", "region", "postcode", "phone");
  private static final List<String> REQUIRED = List.of("name", "street", "city");

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> sender(visit, 200, "", Map.of()));
    dashboard.post(web, PATH, this::setSender);
  }

  private Shop now(DashboardVisit visit) {
    return shops.of(visit.tenant()).orElse(visit.shop());
  }

  private Answer setSender(DashboardVisit visit) {
    Form form = visit.visit().form();
    Map<String, String> wrong = new TreeMap<>();
    for (String field : SENDER_FIELDS) {
      if (form.isLonger(field, MAX_ADDRESS_LENGTH)) {
        String name = visit.texts().get("dashboard.postage.sender." + field);
        wrong.put(field, visit.texts().get("dashboard.too-long", name, MAX_ADDRESS_LENGTH));
      } else if (REQUIRED.contains(field) && form.text(field).isEmpty()) {
        wrong.put(field, visit.texts().get("dashboard.postage.wrong.missing"));
      }
    }
    if (!wrong.isEmpty()) {
      return sender(visit, 422, "", wrong);
    }
    Sender typed =
        new Sender(
            form.text("name"),
            form.text("street"),
            form.text("city"),
            form.text("region"),
            form.text("postcode"),
            visit.shop().shipping().sender().country(),
            form.text("phone"));
    return changes.setSender(visit.shop(), form.text("seen"), typed, visit.actor(), clock.instant())
            == ChangeResult.DONE
        ? new Answer.Redirect(PostageRoutes.PATH + "?done=sender")
        : sender(visit, 409, visit.texts().get("dashboard.markets.changed"), Map.of());
  }

  private Answer sender(DashboardVisit visit, int status, String alarm, Map<String, String> wrong) {
    Sender sender = now(visit).shipping().sender();
    Map<String, String> stored = new TreeMap<>();
    stored.put("name", sender.name());
    stored.put("street", sender.street());
    stored.put("city", sender.city());
    stored.put("region", sender.region());
    stored.put("postcode", sender.postcode());
    stored.put("phone", sender.phone());
    Form form = visit.visit().form().over(stored);
    List<PostagePages.SenderField> fields = new ArrayList<>();
    for (String field : SENDER_FIELDS) {
      fields.add(
          new PostagePages.SenderField(
              field,
              visit.texts().get("dashboard.postage.sender." + field),
              form.text(field),
              field.equals("phone") ? "tel" : "text"));
    }
    return new Answer.Page(
        status,
        "dashboard/sender",
        new PostagePages.SenderForm(
            visit.texts().get("dashboard.postage.sender"),
            visit.layout("postage"),
            alarm,
            SellingChanges.seen(sender),
            fields,
            visit.country(sender.country()),
            wrong));
  }
}
