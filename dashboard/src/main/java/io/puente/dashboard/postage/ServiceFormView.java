package io.puente.dashboard.postage;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.postage.PostageForm.Kind;
import io.puente.dashboard.product.TypicalPieces;
import io.puente.orders.parcel.ServiceNames;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.shop.postage.PriceList;
import io.puente.shop.postage.ShippingService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Builds the page of a shipping service. */
record ServiceFormView(DashboardVisit visit, Shop shop, TypicalPieces pieces) {

  PostagePages.ServiceForm page(PostageForm form, String alarm, Map<String, String> wrong) {
    Optional<ShippingService> stored = shop.shipping().service(form.id());
    Texts texts = visit.texts();
    String carrier =
        form.carrier().isEmpty() ? PostageCarriers.usual(visit).orElse("") : form.carrier();
    return new PostagePages.ServiceForm(
        stored
            .map(service -> ServiceNames.of(service, texts))
            .orElseGet(() -> texts.get("dashboard.postage.new." + form.kind().key())),
        visit.layout("postage"),
        alarm,
        PostageRoutes.PATH + "/" + (stored.isPresent() ? form.id() : "new"),
        stored.isPresent(),
        form.active(),
        form.id().toString(),
        form.kind().key(),
        form.seen(),
        PostageCarriers.choices(visit, carrier),
        form.carrierName(),
        form.name(),
        form.daysFrom(),
        form.daysTo(),
        PostageForm.DUTIES.stream()
            .map(
                value ->
                    new PostagePages.Choice(
                        value,
                        texts.get("dashboard.postage.duties.choice." + value),
                        value.equals(form.duties())))
            .toList(),
        form.freeFrom(),
        form.collectAt(),
        lists(form),
        shop.currency().getCode(),
        stored.isPresent() || form.kind() != Kind.CARRIER ? List.of() : copies(),
        stored.isPresent() && form.kind() == Kind.CARRIER
            ? PostageRoutes.PATH + "/new?copy=" + form.id()
            : "",
        wrong);
  }

  private List<PostagePages.Copy> copies() {
    return shop.shipping().services().stream()
        .filter(service -> service.channel().isByCarrier())
        .map(
            service ->
                new PostagePages.Copy(
                    PostageRoutes.PATH + "/new?copy=" + service.id(),
                    ServiceNames.of(service, visit.texts())
                        + " · "
                        + AreaNames.of(visit, service.areas().toList())))
        .toList();
  }

  private List<PostagePages.ListForm> lists(PostageForm form) {
    OptionalInt heaviest = pieces.heaviestParcel(shop);
    return IntStream.range(0, form.lists().size())
        .mapToObj(number -> list(form, number, heaviest))
        .toList();
  }

  private PostagePages.ListForm list(PostageForm form, int number, OptionalInt heaviest) {
    PriceListForm list = form.lists().get(number);
    List<PostagePages.Choice> regions =
        form.kind() == Kind.PICKUP
            ? List.of()
            : AreaNames.choices(visit, AreaNames.regionsOf(shop.country()), list.areas());
    return new PostagePages.ListForm(
        PriceListForm.prefix(number),
        number,
        form.lists().size() > 1,
        form.kind() == Kind.PICKUP
            ? List.of()
            : AreaNames.choices(visit, countries(form, list), list.areas()),
        regions,
        regions.stream().anyMatch(PostagePages.Choice::chosen),
        form.kind() == Kind.PICKUP ? list.lines().subList(0, 1) : list.lines(),
        warning(form, list, heaviest));
  }

  /** The open countries and those that were open, and what the list has beside the home regions. */
  private List<String> countries(PostageForm form, PriceListForm list) {
    String home = shop.country();
    if (form.kind() == Kind.LOCAL) {
      return List.of(home);
    }
    return Stream.of(
            shop.markets().stream().map(Market::country),
            shop.closedMarkets().stream().map(Market::country),
            list.areas().stream()
                .filter(
                    area ->
                        PriceList.region(area).isEmpty() || !PriceList.country(area).equals(home)))
        .flatMap(areas -> areas)
        .distinct()
        .toList();
  }

  /** Of the list as it is stored. */
  private String warning(PostageForm form, PriceListForm list, OptionalInt heaviest) {
    return shop.shipping().service(form.id()).stream()
        .flatMap(service -> service.prices().stream())
        .filter(stored -> stored.areas().equals(list.areas().stream().sorted().toList()))
        .map(stored -> ServiceViews.warning(visit, stored, heaviest))
        .findFirst()
        .orElse("");
  }
}
