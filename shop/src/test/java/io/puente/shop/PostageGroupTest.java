package io.puente.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** How rows of postage are read as groups of countries. */
class PostageGroupTest {

  private static final CurrencyUnit PESO = CurrencyUnit.of("MXN");
  private static final Sender SENDER = new Sender("Rosa", "Calle 1", "Puebla", "", "", "MX", "");

  private static Selling.Postage postage(
      List<String> countries,
      String service,
      int days,
      String duties,
      Map<Integer, Integer> prices) {
    return new Selling.Postage(
        countries,
        service,
        List.of(days, days + 4),
        duties,
        prices.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, step -> BigDecimal.valueOf(step.getValue()))));
  }

  private static List<ShippingRate> rates(Selling.Postage... postage) {
    return new Selling(
            List.of(new MarketSetting("es-mx", "MXN", null, null)),
            0,
            Set.of(),
            List.of(postage),
            null)
        .rates(PESO);
  }

  private static List<PostageGroup> groups(List<ShippingRate> rates) {
    return PostageGroup.of(new Shipping(SENDER, rates, 0));
  }

  @Test
  void whatAFileWritesIsReadAsItsGroups() {
    List<ShippingRate> written =
        rates(
            postage(List.of("US", "CL"), "courier", 3, "paid", Map.of(1000, 420, 2000, 560)),
            postage(List.of("MX"), "courier", 3, "paid", Map.of(2000, 149)),
            postage(List.of("CL", "US"), "post", 14, "unpaid", Map.of(1000, 390)));

    List<PostageGroup> groups = groups(written);

    assertThat(groups)
        .extracting(group -> group.terms().service() + " " + group.countries())
        .containsExactly("post [CL, US]", "courier [CL, US]", "courier [MX]");
    assertThat(groups)
        .flatExtracting(PostageGroup::rates)
        .containsExactlyInAnyOrderElementsOf(written);
    assertThat(groups(groups.stream().flatMap(group -> group.rates().stream()).toList()))
        .isEqualTo(groups);
  }

  @Test
  void aCountryWhoseDaysDependOnTheWeightIsInTwoGroups() {
    List<ShippingRate> written =
        rates(
            postage(List.of("US", "CL"), "post", 5, "paid", Map.of(1000, 200)),
            postage(List.of("US"), "post", 9, "paid", Map.of(5000, 500)));

    assertThat(groups(written))
        .extracting(group -> group.countries() + " " + group.heaviest())
        .containsExactly("[CL, US] 1000", "[US] 5000");
    assertThat(groups(written))
        .flatExtracting(PostageGroup::rates)
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void aGroupWithAnotherPriceHasAnotherHash() {
    PostageGroup before =
        groups(rates(postage(List.of("US"), "post", 5, "paid", Map.of(1000, 200)))).getFirst();
    PostageGroup after =
        groups(rates(postage(List.of("US"), "post", 5, "paid", Map.of(1000, 201)))).getFirst();

    assertThat(before.hash()).isNotEqualTo(after.hash()).matches("[0-9a-f]{16}");
  }
}
