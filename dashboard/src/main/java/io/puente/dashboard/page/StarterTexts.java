package io.puente.dashboard.page;

import io.puente.landedcost.Incoterm;
import io.puente.orders.parcel.ServiceNames;
import io.puente.payments.money.MoneyFormat;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Sender;
import io.puente.shop.Shop;
import io.puente.shop.postage.PriceList;
import io.puente.shop.postage.ShippingService;
import io.puente.storefront.page.PageKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Texts that a page may begin as, made of what the shop has said in its settings: where it sends
 * to, how long that takes and who pays duties, its address, how it is written to. They say what the
 * shop does and quote no law.
 */
public final class StarterTexts {

  private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>#]");

  private final Shop shop;
  private final Texts texts;

  private StarterTexts(Shop shop, String language) {
    this.shop = shop;
    texts = Texts.in(language);
  }

  /** The text for a page in a language; none for a page of the shop's own. */
  public static Optional<StarterText> of(Shop shop, PageKind kind, String language) {
    StarterTexts of = new StarterTexts(shop, language);
    return switch (kind) {
      case SHIPPING -> of.starter(kind, of.shipping());
      case ABOUT -> of.starter(kind, of.about());
      case CONTACT -> of.starter(kind, of.contact());
      case PRIVACY -> of.starter(kind, of.privacy());
      case TERMS -> of.starter(kind, of.terms());
      case OWN -> Optional.empty();
    };
  }

  private Optional<StarterText> starter(PageKind kind, List<String> paragraphs) {
    return Optional.of(
        new StarterText(
            texts.get("starter." + kind.key()),
            String.join("\n\n", paragraphs.stream().filter(part -> !part.isBlank()).toList())));
  }

  private List<String> shipping() {
    List<String> parts = new ArrayList<>();
    parts.add(texts.get("starter.shipping.from", place()));
    String lines = lines();
    if (!lines.isEmpty()) {
      parts.add("## " + texts.get("starter.shipping.where"));
      parts.add(lines);
      abroad().ifPresent(duties -> parts.add(texts.get(key(duties))));
      parts.add(texts.get("starter.shipping.total"));
    }
    parts.add("## " + texts.get("starter.shipping.way"));
    parts.add(texts.get("starter.shipping.way.text"));
    parts.add("## " + texts.get("starter.shipping.broken"));
    parts.add(texts.get("starter.shipping.broken.text", email()));
    parts.add("## " + texts.get("starter.shipping.returns"));
    parts.add(texts.get("starter.shipping.returns.text", email()));
    if (!shop.shipping().sender().street().isBlank()) {
      parts.add(texts.get("starter.shipping.returns.address"));
      parts.add(address(shop.shipping().sender()));
    }
    return parts;
  }

  /** A line for each open country and service, the shop's own country first. */
  private String lines() {
    return String.join(
        "\n",
        shop.markets().stream()
            .map(Market::country)
            .distinct()
            .sorted(
                Comparator.comparing((String country) -> !country.equals(shop.country()))
                    .thenComparing(this::country))
            .flatMap(this::lines)
            .toList());
  }

  private Stream<String> lines(String country) {
    return offered(country)
        .map(
            service ->
                "- "
                    + texts.get(
                        "starter.shipping.line",
                        country(country),
                        plain(ServiceNames.of(service, texts)),
                        texts.get("shipping.days", service.daysLeast(), service.daysMost()),
                        money(least(service, country)))
                    + (country.equals(shop.country()) || abroad().isPresent()
                        ? ""
                        : " " + texts.get(key(service.duties()))));
  }

  private Stream<ShippingService> offered(String country) {
    return shop.shipping().services().stream()
        .filter(ShippingService::active)
        .filter(service -> service.isTo(country));
  }

  /** The lowest price to some part of a country. */
  private static Money least(ShippingService service, String country) {
    return service.prices().stream()
        .filter(
            list -> list.areas().stream().anyMatch(area -> PriceList.country(area).equals(country)))
        .flatMap(list -> list.upToGrams().values().stream())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Who pays duties, if it is the same for every parcel that crosses a border. */
  private Optional<Incoterm> abroad() {
    List<Incoterm> all =
        shop.markets().stream()
            .map(Market::country)
            .filter(country -> !country.equals(shop.country()))
            .distinct()
            .flatMap(this::offered)
            .map(ShippingService::duties)
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static String key(Incoterm duties) {
    return duties == Incoterm.DDP ? "starter.shipping.ddp" : "starter.shipping.dap";
  }

  private List<String> about() {
    String language = texts.language();
    List<String> parts = new ArrayList<>();
    parts.add(plain(shop.look().tagline().in(language)));
    shop.look()
        .about()
        .in(language)
        .lines()
        .filter(line -> !line.isBlank())
        .map(StarterTexts::plain)
        .forEach(parts::add);
    parts.add(texts.get("starter.about.where", plain(shop.name()), place()));
    parts.add(texts.get("starter.about.write", email()));
    return parts;
  }

  private List<String> contact() {
    return List.of(
        texts.get("starter.contact.write", email()),
        texts.get("starter.contact.order"),
        texts.get("starter.contact.where", plain(shop.name()), place()));
  }

  private List<String> privacy() {
    return List.of(
        texts.get("starter.privacy.who", plain(shop.name()), place(), email()),
        "## " + texts.get("starter.privacy.what"),
        texts.get("starter.privacy.what.text"),
        "## " + texts.get("starter.privacy.given"),
        texts.get("starter.privacy.given.text"),
        "## " + texts.get("starter.privacy.cookies"),
        texts.get("starter.privacy.cookies.text"),
        "## " + texts.get("starter.privacy.asked"),
        texts.get("starter.privacy.asked.text", email()));
  }

  private List<String> terms() {
    return List.of(
        texts.get("starter.terms.who", plain(shop.name()), place(), email()),
        "## " + texts.get("starter.terms.order"),
        texts.get("starter.terms.order.text"),
        "## " + texts.get("starter.terms.price"),
        texts.get("starter.terms.price.text"),
        "## " + texts.get("starter.terms.shipping"),
        texts.get("starter.terms.shipping.text"),
        "## " + texts.get("starter.terms.problem"),
        texts.get("starter.terms.problem.text", email()));
  }

  /** {@code Puebla, México}. */
  private String place() {
    String country = country(shop.country());
    String city = shop.place().city();
    return city.isBlank() ? country : plain(city) + ", " + country;
  }

  private String country(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.of(texts.language()));
  }

  private String address(Sender sender) {
    return String.join(
        "\n",
        Stream.of(
                sender.name(),
                sender.street(),
                Stream.of(sender.postcode(), sender.city(), sender.region())
                    .filter(part -> !part.isBlank())
                    .distinct()
                    .reduce((one, other) -> one + ", " + other)
                    .orElse(""),
                country(sender.country()))
            .filter(line -> !line.isBlank())
            .map(StarterTexts::plain)
            .toList());
  }

  private String email() {
    return "<" + shop.contactEmail() + ">";
  }

  private String money(Money amount) {
    String written = MoneyFormat.of(Locale.of(texts.language(), shop.country())).format(amount);
    return written.chars().anyMatch(Character::isLetter)
        ? written
        : written + " " + amount.getCurrencyUnit().getCode();
  }

  /** Words of the settings, which are no Markdown. */
  private static String plain(String words) {
    return MARK.matcher(words).replaceAll("\\\\$0");
  }
}
