package io.puente.shop;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.puente.platform.text.PastedText;
import io.puente.shop.postage.ServiceName;
import io.puente.shop.postage.ShippingService;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
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
    List<PostageSetting> postage,
    @Nullable Sender sender) {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new PastedNumbers());

  public Selling {
    Wrong.unless(markets != null && !markets.isEmpty(), "markets: name one at least");
    Wrong.unless(postage != null, "postage: a list of services is missing");
    Wrong.unless(packagingGrams >= 0, "packagingGrams: not less than 0");
    programmes = Collections.unmodifiableSet(new TreeSet<>(programmes));
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

  /** The settings that a shop has. */
  public static Selling of(Shop shop) {
    return new Selling(
        shop.markets().stream().map(MarketSetting::of).toList(),
        shop.shipping().packagingGrams(),
        shop.programmes(),
        shop.shipping().services().stream().map(PostageSetting::of).toList(),
        shop.shipping().sender());
  }

  /** The file that reads as these settings. */
  public String write() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The services of a shop of this country and currency. */
  public List<ShippingService> services(String country, CurrencyUnit currency) {
    try {
      List<ShippingService> services =
          postage.stream().map(each -> each.service(country, currency)).toList();
      Wrong.unless(
          services.stream().map(ShippingService::id).distinct().count() == services.size(),
          "postage: two services are the same");
      return services;
    } catch (ArithmeticException e) {
      throw new Wrong("postage: " + currency + " has no such small parts");
    }
  }

  /**
   * Checks the carriers.
   *
   * @param known their slugs
   * @throws Wrong if one of the file is none of them
   */
  public void unlessCarriers(Set<String> known) {
    for (PostageSetting each : postage) {
      String carrier = each.carrier();
      Wrong.unless(
          carrier == null || carrier.equals(ServiceName.OWN) || known.contains(carrier),
          "postage: carrier %s is none of own, %s"
              .formatted(carrier, String.join(", ", new TreeSet<>(known))));
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
