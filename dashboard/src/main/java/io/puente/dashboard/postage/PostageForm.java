package io.puente.dashboard.postage;

import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Incoterm;
import io.puente.platform.database.Ids;
import io.puente.shop.Sender;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingService;
import io.puente.web.request.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A shipping service as its form has it, with numbers as typed.
 *
 * @param kind of the form
 * @param seen the hash of the stored service; empty for a new one
 * @param carrier a slug; {@code courier} or {@code post} if the shop does not say which
 */
record PostageForm(
    UUID id,
    Kind kind,
    String seen,
    boolean active,
    String carrier,
    String carrierName,
    String name,
    String daysFrom,
    String daysTo,
    String duties,
    String freeFrom,
    String collectAt,
    List<PriceListForm> lists) {

  /** What differs in what is asked; its name is also the end of message keys. */
  enum Kind {
    CARRIER,
    PICKUP,
    LOCAL;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
      return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst().orElse(CARRIER);
    }

    private static Kind of(ShippingChannel channel) {
      return switch (channel) {
        case POST, COURIER -> CARRIER;
        case PICKUP -> PICKUP;
        case LOCAL -> LOCAL;
      };
    }
  }

  static final List<String> DUTIES = List.of("paid", "unpaid");
  private static final int MOST_LISTS = 30;

  /** A new service to some areas. */
  static PostageForm empty(DashboardVisit visit, Kind kind, List<String> areas) {
    String place = kind == Kind.PICKUP ? place(visit.shop().shipping().sender()) : "";
    List<String> to = kind == Kind.CARRIER ? areas : List.of(visit.shop().country());
    return new PostageForm(
        Ids.next(),
        kind,
        "",
        true,
        "",
        "",
        "",
        "",
        "",
        "paid",
        "",
        place,
        List.of(
            kind == Kind.PICKUP
                ? new PriceListForm(to, List.of(new PostagePages.Step("", "0")))
                : PriceListForm.empty(to)));
  }

  private static String place(Sender sender) {
    return Stream.of(sender.street(), (sender.postcode() + " " + sender.city()).strip())
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  static PostageForm stored(DashboardVisit visit, ShippingService service) {
    String carrier = service.name().carrier();
    @Nullable Money free = service.freeFrom();
    return new PostageForm(
        service.id(),
        Kind.of(service.channel()),
        service.hash(),
        service.active(),
        carrier.isEmpty() ? service.channel().key() : carrier,
        service.name().carrierName(),
        service.name().service(),
        "" + service.daysLeast(),
        "" + service.daysMost(),
        service.duties() == Incoterm.DAP ? "unpaid" : "paid",
        free == null ? "" : visit.field(free.getAmount()),
        service.collectAt(),
        service.prices().stream().map(list -> PriceListForm.stored(visit, list)).toList());
  }

  static PostageForm posted(DashboardVisit visit, UUID id, boolean active) {
    Form form = visit.visit().form();
    Kind kind = Kind.of(form.text("kind"));
    List<PriceListForm> lists = new ArrayList<>();
    for (int i = 0; i < MOST_LISTS; i++) {
      PriceListForm list = PriceListForm.posted(form, i);
      if (kind == Kind.PICKUP && i == 0) {
        list = new PriceListForm(List.of(visit.shop().country()), list.steps());
      }
      if (!list.isEmpty() && !form.text("remove").equals("" + i)) {
        lists.add(list);
      }
    }
    return new PostageForm(
        id,
        kind,
        form.text("seen"),
        active,
        form.text("carrier"),
        form.text("carrier_name"),
        form.text("name"),
        form.text("days_from"),
        form.text("days_to"),
        DUTIES.contains(form.text("duties")) ? form.text("duties") : "paid",
        form.text("free_from"),
        form.lines("collect_at"),
        lists.isEmpty() ? List.of(PriceListForm.empty(List.of())) : lists);
  }

  /** With another price list, which has the weights and prices of the last one. */
  PostageForm withAnotherList() {
    List<PriceListForm> more = new ArrayList<>(lists);
    more.add(new PriceListForm(List.of(), lists.getLast().steps()));
    return with(id, seen, more);
  }

  /** A new service with the same settings, to other areas. */
  PostageForm copy(List<String> areas) {
    return with(Ids.next(), "", List.of(new PriceListForm(areas, lists.getFirst().steps())));
  }

  private PostageForm with(UUID newId, String newSeen, List<PriceListForm> newLists) {
    return new PostageForm(
        newId,
        kind,
        newSeen,
        active,
        carrier,
        carrierName,
        name,
        daysFrom,
        daysTo,
        duties,
        freeFrom,
        collectAt,
        newLists);
  }
}
