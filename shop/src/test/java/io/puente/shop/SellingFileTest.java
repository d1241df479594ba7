package io.puente.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.landedcost.Incoterm;
import io.puente.shop.postage.PriceList;
import io.puente.shop.postage.ServiceName;
import io.puente.shop.postage.ShippingChannel;
import io.puente.shop.postage.ShippingService;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The operator's file says all that a shop has, and reads as what was written. */
class SellingFileTest {

  private static final CurrencyUnit PESO = CurrencyUnit.of("MXN");
  private static final Sender SENDER = new Sender("Rosa", "Calle 1", "Puebla", "", "", "MX", "");

  @Provide
  Arbitrary<ShippingService> services() {
    Arbitrary<Money> money = Arbitraries.longs().between(0, 9_999_999_999L).map(this::pesos);
    Arbitrary<SortedMap<Integer, Money>> steps =
        Arbitraries.maps(
                Arbitraries.oneOf(
                    Arbitraries.integers().between(1, 70_000),
                    Arbitraries.just(PriceList.ANY_WEIGHT)),
                money)
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(TreeMap::new);
    Arbitrary<List<PriceList>> lists =
        Combinators.combine(
                Arbitraries.of("US", "CL", "MX", "MX-PUE", "US-CA", "BR")
                    .list()
                    .uniqueElements()
                    .ofMinSize(1),
                steps,
                steps)
            .as(
                (areas, some, others) ->
                    areas.size() == 1
                        ? List.of(new PriceList(areas, some))
                        : List.of(
                            new PriceList(areas.subList(0, 1), some),
                            new PriceList(areas.subList(1, areas.size()), others)));
    Arbitrary<ServiceName> names =
        Combinators.combine(
                Arbitraries.of("", "dhl-express", ServiceName.OWN),
                Arbitraries.of("", "Terrestre \"día 2\"", "Ñandú"))
            .as(
                (carrier, name) ->
                    new ServiceName(
                        carrier, carrier.equals(ServiceName.OWN) ? "Paquetería Rosa" : "", name));
    return Combinators.combine(
            names,
            Arbitraries.of(ShippingChannel.POST, ShippingChannel.COURIER),
            Arbitraries.integers().between(0, 30),
            Arbitraries.of(Incoterm.values()),
            money.filter(Money::isPositive).injectNull(0.5),
            Arbitraries.of(true, false),
            lists)
        .as(
            (name, channel, days, duties, free, active, prices) ->
                new ShippingService(
                    UUID.randomUUID(),
                    name,
                    channel,
                    days,
                    days + 3,
                    duties,
                    free,
                    active,
                    "",
                    prices));
  }

  private Money pesos(long cents) {
    return Money.ofMinor(PESO, cents);
  }

  @Property(tries = 200)
  void readsWhatItWrites(@ForAll("services") ShippingService service) throws IOException {
    ShippingService pickup =
        new ShippingService(
            UUID.randomUUID(),
            ServiceName.NONE,
            ShippingChannel.PICKUP,
            0,
            2,
            Incoterm.DDP,
            null,
            true,
            "Calle 1\nlunes a viernes",
            List.of(ShippingService.price("MX", PriceList.ANY_WEIGHT, pesos(0))));
    List<ShippingService> all = List.of(service, pickup);

    Selling read = read(written(all));

    assertThat(read.services("MX", PESO)).isEqualTo(all);
    assertThat(read.write()).isEqualTo(written(all));
  }

  private static String written(List<ShippingService> services) {
    return new Selling(
            List.of(new MarketSetting("es-mx", "MXN", new BigDecimal("1.05"), ".90")),
            250,
            Set.of("remessa-conforme", "cl-iva-registered"),
            services.stream().map(PostageSetting::of).toList(),
            SENDER)
        .write();
  }

  private static Selling read(String text) throws IOException {
    Path file = Files.createTempFile("selling", ".json");
    try {
      return Selling.read(Files.writeString(file, text));
    } finally {
      Files.delete(file);
    }
  }

  @Example
  void theSameFileHasTheSameIds() throws IOException {
    String text =
        """
        {"markets":[{"code":"es-mx","currency":"MXN"}],"packagingGrams":0,
         "postage":[{"countries":["MX"],"service":"courier","days":[2,5],"upToGrams":{"1000":99}},
                    {"countries":["MX"],"service":"courier","days":[1,2],"upToGrams":{"1000":199}}]}
        """;

    assertThat(read(text).services("MX", PESO)).isEqualTo(read(text).services("MX", PESO));
    assertThat(read(text).services("MX", PESO))
        .extracting(ShippingService::id)
        .doesNotHaveDuplicates();
  }

  @Example
  void aMistakeIsNamed() {
    assertMistake("\"countries\":[\"MX-XXX\"],\"price\":1", "not a region");
    assertMistake("\"countries\":[\"MX\",\"MX\"],\"prices\":[]", "prices are missing");
    assertMistake("\"countries\":[\"US\"],\"price\":1,\"collectAt\":\"x\"", "collectAt");
    assertMistake("\"price\":1,\"carrier\":\"own\"", "carrierName");
    assertMistake("\"price\":1,\"freeFrom\":0", "freeFrom is more than 0");
    assertMistake("\"price\":-1", "a price is 0 or more");
    assertMistake(
        "\"prices\":[{\"countries\":[\"MX\"],\"price\":1},{\"countries\":[\"MX\"],\"price\":2}]",
        "two price lists for MX");
  }

  private static void assertMistake(String part, String explanation) {
    String text =
        """
        {"markets":[{"code":"es-mx","currency":"MXN"}],"packagingGrams":0,
         "postage":[{"service":"courier","days":[2,5],%s}]}
        """
            .formatted(part);
    assertThatThrownBy(() -> read(text).services("MX", PESO))
        .isInstanceOf(Selling.Wrong.class)
        .hasMessageContaining(explanation);
  }
}
