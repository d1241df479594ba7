package io.puente.shop;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.puente.landedcost.Incoterm;
import io.puente.platform.text.PastedText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a shop for selling: markets, shipping prices, sender. An owner writes them in a
 * JSON file.
 *
 * @param packagingGrams the weight that box and padding add to a parcel
 * @param programmes of other countries' customs that the shop has joined, such as {@code
 *     remessa-conforme}, which change its duties there; none if absent
 * @param sender as printed on customs forms; if absent, the stored sender stays
 */
public record Selling(
    List<MarketSetting> markets,
    int packagingGrams,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> programmes,
    List<Postage> postage,
    @Nullable Sender sender) {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new PastedNumbers());

  public Selling {
    Wrong.unless(markets != null && !markets.isEmpty(), "markets: name one at least");
    Wrong.unless(postage != null && !postage.isEmpty(), "postage: name one service at least");
    Wrong.unless(packagingGrams >= 0, "packagingGrams: not less than 0");
    programmes = Set.copyOf(programmes);
  }

  /**
   * Checks the programmes.
   *
   * @throws Wrong if no measure of the law names one of them
   */
  public void unlessKnown(Set<String> known) {
    for (String programme : programmes) {
      Wrong.unless(
          known.contains(programme),
          "programmes: %s is none of %s"
              .formatted(programme, String.join(", ", new TreeSet<>(known))));
    }
  }

  /**
   * Prices of one service to some countries.
   *
   * @param service {@code post} or {@code courier}
   * @param days the fewest and the most working days to delivery
   * @param duties {@code paid} if the shop settles the charges of an import, {@code unpaid} if the
   *     buyer pays them at delivery; {@code paid} if absent
   * @param upToGrams the prices in major units of the shop's currency, by the highest weight
   */
  public record Postage(
      List<String> countries,
      String service,
      List<Integer> days,
      @Nullable String duties,
      Map<Integer, BigDecimal> upToGrams) {

    public Postage {
      Wrong.unless(countries != null && !countries.isEmpty(), "postage: countries are missing");
      countries.forEach(Wrong::unlessCountry);
      Wrong.unless(
          "post".equals(service) || "courier".equals(service),
          "postage: service is post or courier, not " + service);
      Wrong.unless(
          days != null && days.size() == 2 && days.getFirst() <= days.getLast(),
          "postage: days are two numbers, as [4, 7]");
      Wrong.unless(
          duties == null || duties.equals("paid") || duties.equals("unpaid"),
          "postage: duties are paid or unpaid, not " + duties);
      Wrong.unless(upToGrams != null && !upToGrams.isEmpty(), "postage: upToGrams is missing");
      upToGrams.forEach(
          (grams, price) ->
              Wrong.unless(
                  grams > 0 && price.signum() >= 0,
                  "postage: a price of 0 or more for each weight above 0"));
    }

    private Stream<ShippingRate> rates(CurrencyUnit currency) {
      return countries.stream()
          .flatMap(
              country ->
                  upToGrams.entrySet().stream()
                      .map(
                          step ->
                              new ShippingRate(
                                  country,
                                  service,
                                  step.getKey(),
                                  Money.of(currency, step.getValue()),
                                  days.getFirst(),
                                  days.getLast(),
                                  incoterm())));
    }

    private Incoterm incoterm() {
      return "unpaid".equals(duties) ? Incoterm.DAP : Incoterm.DDP;
    }
  }

  /**
   * Reads a file.
   *
   * @throws Wrong if a value is not valid
   */
  public static Selling read(Path file) throws IOException {
    try {
      return JSON.readValue(PastedText.visible(Files.readString(file)), Selling.class);
    } catch (ValueInstantiationException e) {
      throw new Wrong(e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage());
    } catch (JacksonException e) {
      throw new Wrong("line %d: %s".formatted(e.getLocation().getLineNr(), e.getOriginalMessage()));
    } catch (CharacterCodingException e) {
      throw new Wrong("the file is not in UTF-8");
    }
  }

  /** Each service's prices, in the shop's currency. */
  public List<ShippingRate> rates(CurrencyUnit currency) {
    try {
      return postage.stream().flatMap(each -> each.rates(currency)).toList();
    } catch (ArithmeticException e) {
      throw new Wrong("postage: " + currency + " has no such small parts");
    }
  }

  /** A value is not valid; the message names the field and the value. */
  public static final class Wrong extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    Wrong(@Nullable String message) {
      super(message);
    }

    static void unless(boolean fine, String message) {
      if (!fine) {
        throw new Wrong(message);
      }
    }

    static void unlessCountry(String country) {
      unless(
          List.of(java.util.Locale.getISOCountries()).contains(country),
          "not an ISO country code: " + country);
    }
  }
}
