package io.puente.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.puente.landedcost.Incoterm;
import io.puente.shop.postage.PriceList;
import io.puente.shop.postage.ServiceName;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingService;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A shipping service in an owner's file. Its prices are in {@code prices}, or beside the other
 * settings if there is one list.
 *
 * @param id if absent, made of the other settings, so that the same file has the same ids
 * @param carrier a slug of {@code carriers.csv}, or {@code own}; none if absent
 * @param carrierName of an {@code own} carrier
 * @param name the service's own name
 * @param service the channel: {@code post}, {@code courier}, {@code pickup} or {@code local}
 * @param days the fewest and the most working days to delivery
 * @param duties {@code paid} if the shop settles the charges of an import, {@code unpaid} if the
 *     buyer pays them at delivery; {@code paid} if absent
 * @param freeFrom the amount of goods from which it costs nothing, in the shop's currency
 * @param active whether buyers are offered it; {@code true} if absent
 * @param collectAt where and when a buyer collects the goods
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PostageSetting(
    @Nullable UUID id,
    @Nullable String carrier,
    @Nullable String carrierName,
    @Nullable String name,
    String service,
    List<Integer> days,
    @Nullable String duties,
    @Nullable BigDecimal freeFrom,
    @Nullable Boolean active,
    @Nullable String collectAt,
    @Nullable List<String> countries,
    @Nullable SortedMap<Integer, BigDecimal> upToGrams,
    @Nullable BigDecimal price,
    @Nullable List<Prices> prices) {

  /**
   * Prices to some countries or regions.
   *
   * @param countries also regions, as {@code MX-PUE}; the shop's own country if absent
   * @param upToGrams the prices in major units of the shop's currency, by the highest weight
   * @param price for any weight above, or at all
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Prices(
      @Nullable List<String> countries,
      @Nullable SortedMap<Integer, BigDecimal> upToGrams,
      @Nullable BigDecimal price) {

    /** Checks what is given. */
    public Prices {
      Selling.Wrong.unless(
          countries == null || !countries.isEmpty(), "postage: countries are missing");
      if (countries != null) {
        countries.forEach(ShippingAreas::unlessKnown);
      }
      Selling.Wrong.unless(
          (upToGrams != null && !upToGrams.isEmpty()) || price != null,
          "postage: upToGrams is missing");
      if (upToGrams != null) {
        upToGrams.forEach(
            (grams, each) ->
                Selling.Wrong.unless(
                    grams > 0 && each.signum() >= 0,
                    "postage: a price of 0 or more for each weight above 0"));
      }
      Selling.Wrong.unless(
          price == null || price.signum() >= 0, "postage: a price is 0 or more, not " + price);
    }

    private static Prices of(PriceList list) {
      SortedMap<Integer, BigDecimal> steps = new TreeMap<>();
      list.upToGrams().forEach((grams, money) -> steps.put(grams, plain(money)));
      @Nullable BigDecimal any = steps.remove(PriceList.ANY_WEIGHT);
      return new Prices(list.areas(), steps.isEmpty() ? null : steps, any);
    }

    private PriceList list(String home, CurrencyUnit currency) {
      SortedMap<Integer, Money> steps = new TreeMap<>();
      if (upToGrams != null) {
        upToGrams.forEach((grams, each) -> steps.put(grams, Money.of(currency, each)));
      }
      Optional.ofNullable(price)
          .ifPresent(each -> steps.put(PriceList.ANY_WEIGHT, Money.of(currency, each)));
      return new PriceList(countries == null ? List.of(home) : countries, steps);
    }
  }

  /** Checks what is given. */
  public PostageSetting {
    Selling.Wrong.unless(
        service != null && ShippingChannel.withKey(service).isPresent(),
        "postage: service is post, courier, pickup or local, not " + service);
    Selling.Wrong.unless(
        days != null
            && days.size() == 2
            && days.getFirst() >= 0
            && days.getFirst() <= days.getLast(),
        "postage: days are two numbers, as [4, 7]");
    Selling.Wrong.unless(
        duties == null || duties.equals("paid") || duties.equals("unpaid"),
        "postage: duties are paid or unpaid, not " + duties);
    Selling.Wrong.unless(
        ServiceName.OWN.equals(carrier) == (carrierName != null && !carrierName.isBlank()),
        "postage: carrierName is the name of the carrier own");
    Selling.Wrong.unless(
        freeFrom == null || freeFrom.signum() > 0, "postage: freeFrom is more than 0");
    Selling.Wrong.unless(
        service.equals(ShippingChannel.PICKUP.key()) == (collectAt != null && !collectAt.isBlank()),
        "postage: collectAt says where and when a pickup is");
    Selling.Wrong.unless(
        !lists(countries, upToGrams, price, prices).isEmpty(), "postage: prices are missing");
  }

  private static List<Prices> lists(
      @Nullable List<String> countries,
      @Nullable SortedMap<Integer, BigDecimal> upToGrams,
      @Nullable BigDecimal price,
      @Nullable List<Prices> prices) {
    return prices == null ? List.of(new Prices(countries, upToGrams, price)) : prices;
  }

  /** The setting of a service. */
  static PostageSetting of(ShippingService service) {
    List<Prices> lists = service.prices().stream().map(Prices::of).toList();
    @Nullable Prices only = lists.size() == 1 ? lists.getFirst() : null;
    return new PostageSetting(
        service.id(),
        given(service.name().carrier()),
        given(service.name().carrierName()),
        given(service.name().service()),
        service.channel().key(),
        List.of(service.daysLeast(), service.daysMost()),
        service.duties() == Incoterm.DAP ? "unpaid" : null,
        service.freeFrom() == null ? null : plain(service.freeFrom()),
        service.active() ? null : false,
        given(service.collectAt()),
        only == null ? null : only.countries(),
        only == null ? null : only.upToGrams(),
        only == null ? null : only.price(),
        only == null ? lists : null);
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static BigDecimal plain(Money money) {
    BigDecimal amount = money.getAmount().stripTrailingZeros();
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  /** The service in a shop of this country and currency. */
  ShippingService service(String home, CurrencyUnit currency) {
    ShippingChannel channel = ShippingChannel.withKey(service).orElseThrow();
    List<PriceList> lists =
        lists(countries, upToGrams, price, prices).stream()
            .map(each -> each.list(home, currency))
            .toList();
    ShippingAreas.unlessDisjoint(lists);
    ShippingService made =
        new ShippingService(
            id == null ? idOfSettings() : id,
            new ServiceName(text(carrier), text(carrierName), text(name)),
            channel,
            days.getFirst(),
            days.getLast(),
            "unpaid".equals(duties) ? Incoterm.DAP : Incoterm.DDP,
            freeFrom == null ? null : Money.of(currency, freeFrom),
            active == null || active,
            text(collectAt),
            lists);
    Selling.Wrong.unless(
        channel.isByCarrier() || made.countries().equals(List.of(home)),
        "postage: %s is for the shop's own country, %s, alone".formatted(service, home));
    return made;
  }

  private UUID idOfSettings() {
    return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }
}
