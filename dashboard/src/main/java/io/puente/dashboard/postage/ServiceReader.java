package io.puente.dashboard.postage;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.postage.PostageForm.Kind;
import io.puente.landedcost.Incoterm;
import io.puente.platform.text.DecimalInput;
import io.puente.platform.text.Texts;
import io.puente.shipping.carrier.Carriers;
import io.puente.shop.postage.PriceList;
import io.puente.shop.postage.ServiceName;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;

/** Reads a service out of its form. */
record ServiceReader(DashboardVisit visit, PostageForm form, Map<String, String> wrong) {

  private static final int MAX_NAME_LENGTH = 60;
  private static final int MAX_PLACE_LENGTH = 400;
  private static final int MOST_DAYS = 180;
  private static final int MAX_TYPED_LENGTH = 30;

  /** What a form says: a service, or what is wrong by field. */
  record Read(Optional<ShippingService> service, Map<String, String> wrong) {}

  static Read read(DashboardVisit visit, PostageForm form) {
    return new ServiceReader(visit, form, new TreeMap<>()).read();
  }

  private Read read() {
    Texts texts = visit.texts();
    if (visit.visit().form().isLonger("name", MAX_NAME_LENGTH)) {
      wrong.put("name", tooLong(texts, MAX_NAME_LENGTH));
    }
    ServiceName named = named();
    Optional<Integer> from = days(form.daysFrom());
    Optional<Integer> to = days(form.daysTo());
    if (from.isEmpty() || to.isEmpty() || from.get() > to.get()) {
      wrong.put("days", texts.get("dashboard.postage.wrong.days", least(), MOST_DAYS));
    }
    if (form.kind() == Kind.PICKUP) {
      place();
    }
    Optional<Money> free = free();
    List<PriceList> prices = prices();
    if (!wrong.isEmpty()) {
      return new Read(Optional.empty(), wrong);
    }
    return new Read(
        Optional.of(
            new ShippingService(
                form.id(),
                named,
                channel(),
                from.orElseThrow(),
                to.orElseThrow(),
                form.kind() == Kind.CARRIER && form.duties().equals("unpaid")
                    ? Incoterm.DAP
                    : Incoterm.DDP,
                free.orElse(null),
                form.active(),
                form.kind() == Kind.PICKUP ? form.collectAt() : "",
                prices)),
        wrong);
  }

  private static String tooLong(Texts texts, int most) {
    return texts.get("dashboard.postage.wrong.long", most);
  }

  private ServiceName named() {
    if (form.kind() != Kind.CARRIER) {
      return new ServiceName("", "", form.name());
    }
    if (form.carrier().equals(ServiceName.OWN)) {
      if (form.carrierName().isEmpty()) {
        wrong.put("carrier_name", visit.texts().get("dashboard.postage.wrong.missing"));
      } else if (form.carrierName().length() > MAX_NAME_LENGTH) {
        wrong.put("carrier_name", tooLong(visit.texts(), MAX_NAME_LENGTH));
      }
      return new ServiceName(ServiceName.OWN, form.carrierName(), form.name());
    }
    if (ShippingChannel.withKey(form.carrier()).filter(ShippingChannel::isByCarrier).isPresent()) {
      return new ServiceName("", "", form.name());
    }
    if (Carriers.of(form.carrier()).filter(PostageCarriers::isOffered).isEmpty()) {
      wrong.put("carrier", visit.texts().get("dashboard.postage.wrong.carrier"));
    }
    return new ServiceName(form.carrier(), "", form.name());
  }

  private ShippingChannel channel() {
    return switch (form.kind()) {
      case PICKUP -> ShippingChannel.PICKUP;
      case LOCAL -> ShippingChannel.LOCAL;
      case CARRIER -> PostageCarriers.channel(form.carrier());
    };
  }

  private int least() {
    return form.kind() == Kind.CARRIER ? 1 : 0;
  }

  private Optional<Integer> days(String typed) {
    return Optional.of(typed)
        .filter(text -> text.length() <= MAX_TYPED_LENGTH)
        .flatMap(DecimalInput::parseWhole)
        .filter(days -> days >= least() && days <= MOST_DAYS);
  }

  private void place() {
    if (form.collectAt().isBlank()) {
      wrong.put("collect_at", visit.texts().get("dashboard.postage.wrong.missing"));
    } else if (form.collectAt().length() > MAX_PLACE_LENGTH) {
      wrong.put("collect_at", tooLong(visit.texts(), MAX_PLACE_LENGTH));
    }
  }

  private Optional<Money> free() {
    if (form.freeFrom().isEmpty()) {
      return Optional.empty();
    }
    if (form.freeFrom().length() > MAX_TYPED_LENGTH) {
      wrong.put("free_from", tooLong(visit.texts(), MAX_TYPED_LENGTH));
      return Optional.empty();
    }
    String key = "dashboard.postage.wrong.free-from";
    Optional<Money> typed = PriceListForm.price(visit, form.freeFrom(), "free_from", key, wrong);
    if (typed.filter(Money::isZero).isPresent()) {
      wrong.put("free_from", visit.texts().get(key));
    }
    return typed;
  }

  private List<PriceList> prices() {
    List<PriceList> prices = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (int i = 0; i < form.lists().size(); i++) {
      form.lists().get(i).read(visit, i, wrong).ifPresent(prices::add);
      List<String> twice =
          form.lists().get(i).areas().stream().filter(area -> !before.add(area)).toList();
      if (!twice.isEmpty()) {
        wrong.put(
            PriceListForm.prefix(i) + "to",
            visit.texts().get("dashboard.postage.wrong.overlap", AreaNames.of(visit, twice)));
      }
      String home = visit.shop().country();
      if (form.kind() == Kind.LOCAL
          && form.lists().get(i).areas().stream()
              .anyMatch(a -> !PriceList.country(a).equals(home))) {
        wrong.put(
            PriceListForm.prefix(i) + "to",
            visit.texts().get("dashboard.postage.wrong.abroad", visit.country(home)));
      }
    }
    return prices;
  }
}
