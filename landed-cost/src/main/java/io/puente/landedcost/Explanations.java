package io.puente.landedcost;

import io.puente.landedcost.amount.Rate;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * Explains a quote in one language: Spanish, English or Portuguese. Readers of any other language
 * get Spanish. The texts of measures come from the data, all others from message bundles.
 */
public final class Explanations {

  /** Placeholders for facts: characters that no text contains. */
  private static final String[] PLACES = {"\uFDD0", "\uFDD1", "\uFDD2"};

  /** The units in which the United States print specific duties, the longest first. */
  private static final List<String> PRINTED_UNITS =
      List.of("pf.liter", "liter", "doz.", "prs.", "pr.", "gross", "head");

  private final Locale language;
  private final NumberStyle numbers;
  private final ResourceBundle texts;
  private final Map<String, String> read = new ConcurrentHashMap<>();

  private Explanations(Locale language, Locale numbers) {
    this.language = language;
    this.numbers = new NumberStyle(numbers);
    this.texts = ResourceBundle.getBundle("io.puente.landedcost.explanations", language);
  }

  /** Explanations in the language of a locale, with numbers as its country writes them. */
  public static Explanations in(Locale locale) {
    return switch (locale.getLanguage()) {
      case "en" -> new Explanations(Locale.ENGLISH, locale);
      case "pt" -> new Explanations(Locale.of("pt"), locale);
      case "es" -> new Explanations(Locale.of("es"), locale);
      default -> new Explanations(Locale.of("es"), Locale.of("es", locale.getCountry()));
    };
  }

  /** The name of a charge or a note, as on a receipt. */
  public String label(Provision provision) {
    return numbers.text(provision.label().in(language));
  }

  /** What a measure is and when it applies. */
  public String why(Provision provision) {
    return numbers.text(provision.why().in(language));
  }

  /** The legal source of a measure; it says if the article is not known. */
  public String source(Provision provision) {
    return source(law(provision), provision.articleKnown());
  }

  /** The law of a measure as its country names it, or that the shop has stated the rate. */
  public String law(Provision provision) {
    return provision.isStated() ? text("source.stated") : provision.source();
  }

  /** A legal source; it says if the article is not known. */
  public String source(String source, boolean articleKnown) {
    return articleKnown ? source : source + " " + articleNotKnown();
  }

  /** What stands behind a legal source whose article or number is not known. */
  public String articleNotKnown() {
    return text("source.articleNotKnown");
  }

  public String confidence(Confidence confidence) {
    return text("confidence." + confidence);
  }

  public String kind(ChargeKind kind) {
    return text("kind." + kind);
  }

  public String paymentPoint(PaymentPoint place) {
    return text("paymentPoint." + place);
  }

  /** What a line of a tariff is for. */
  public String name(TariffChoice choice) {
    return numbers.text(choice.name().in(language));
  }

  public String name(Agreement agreement) {
    return agreement.name().in(language);
  }

  public String edition(EffectiveTariff tariff) {
    return tariff.edition().in(language);
  }

  public String rule(OriginRule rule) {
    return text("rule." + rule);
  }

  public String certifier(Certifier certifier) {
    return text("certifier." + certifier);
  }

  /** The form of a proof of origin, as a sentence. */
  public String form(ProofOfOrigin.Form form) {
    return text("form." + form);
  }

  public String method(RegionalValue.Method method) {
    return text("regionalValue." + method);
  }

  /** Why a measure was not applied. */
  public String reason(Reason reason) {
    String key = "reason." + reason.getClass().getSimpleName();
    return switch (reason) {
      case Reason.NotInForce date ->
          date.to() == null ? text(key + ".later", date.from()) : text(key, date.from(), date.to());
      case Reason.OtherOrigin other -> text(key, other.origin().name(language));
      case Reason.OtherDeparture other -> text(key, other.shipFrom().name(language));
      case Reason.OtherRegion other -> text(key, other.region());
      case Reason.OtherChannel other -> text(key, text("channel." + other.channel()));
      case Reason.OtherTransport other -> text(key, text("transport." + other.transport()));
      case Reason.OutsideValueBand band -> band(key, band.over(), band.upTo());
      case Reason.TooHeavy limit -> text(key, numbers.kilograms(limit.limitGrams()));
      case Reason.TooManyPieces limit -> text(key, limit.limit());
      case Reason.OtherGoods goods -> text(key, goods.hs().digits());
      case Reason.GoodsExempt goods -> text(key, goods.hs().digits());
      case Reason.SellerNotInProgramme missingFact ->
          text(key, programmes(missingFact.programmes()));
      case Reason.SellerInProgramme has -> text(key, programmes(has.programmes()));
      case Reason.OtherUse use -> text(key + (use.personalUse() ? ".personal" : ".trade"));
      case Reason.AllowanceUsed used ->
          used.limit() == null
              ? text(key + ".parcels", used.parcels())
              : text(key, numbers.money(used.limit()));
      case Reason.ReplacedBy other -> text(key, label(other.other()));
      case Reason.ExemptedBy exempted -> text(key, label(exempted.exemption()));
      case Reason.NeedsDeclaration needs ->
          needs.saving() == null
              ? text(key + ".unknown", needs.name().in(language))
              : text(
                  needs.saving().isZero() ? key + ".nothing" : key,
                  needs.name().in(language),
                  numbers.money(needs.saving().toBigMoney()));
      case Reason.SameDeclaration same ->
          text(key, same.name().in(language), label(same.counted()));
      case Reason.DeclarationNotValid declared -> text(key, declared.name().in(language));
      case Reason.NoPreference goods -> text(key, goods.hs().digits());
    };
  }

  /** What is missing, and what would resolve it. */
  public String missing(MissingFact fact) {
    String details = String.join(", ", fact.details());
    String measures =
        fact.measures().stream().map(this::label).distinct().collect(Collectors.joining(", "));
    return text(
        "missing." + fact.kind(), fact.lineId() == null ? "" : fact.lineId(), details, measures);
  }

  /** The rate of a charge, with a remark if the shop stated the rate. */
  public String rate(Charge charge) {
    return charge.rateStated() ? stated(charge.rate()) : rate(charge.rate());
  }

  /** A rate that the shop stated because the tariff in the data has none. */
  public String stated(String rate) {
    return text("rate.stated", rate(rate));
  }

  /** A rate as the law prints it, with signs and units as people write them. */
  public String rate(String printed) {
    if (printed.equals("Free")) {
      return text("rate.free");
    }
    String words =
        numbers
            .rate(printed)
            .replace(" ≥ ", text("rate.least"))
            .replace(" ≤ ", text("rate.most"))
            .replaceAll("(?<=[¢\\d]) each\\b", text("rate.each"));
    for (String unit : PRINTED_UNITS) {
      words = words.replace("/" + unit, text("rate.printed." + unit));
    }
    for (var unit : Rate.Unit.values()) {
      if (words.contains("/" + unit)) {
        words = words.replace("/" + unit, text("rate.per." + unit));
      }
    }
    return words;
  }

  /** The message that there are no rules for a country yet. */
  public String withoutRules(Country country) {
    return text("missing.EFFECTIVE_LAW", "", country.name(language));
  }

  /** The message that the import rules of a country do not apply to a part of it. */
  public String outsideTheRules(Country country, String region) {
    return text("outsideTheRules", country.name(language), region);
  }

  /** What is wrong with a rejected fact. */
  public String problem(InvalidFact refused) {
    return text("problem." + refused.problem(), refused.field(), refused.value());
  }

  /** The names of seller programmes; the code where no name is known. */
  private String programmes(Collection<String> codes) {
    return codes.stream()
        .map(code -> texts.containsKey("programme." + code) ? text("programme." + code) : code)
        .collect(Collectors.joining(", "));
  }

  private String band(String key, @Nullable BigMoney over, @Nullable BigMoney upTo) {
    if (over == null) {
      return text(key + ".upTo", upTo == null ? "" : numbers.money(upTo));
    }
    return upTo == null
        ? text(key + ".over", numbers.money(over))
        : text(key, numbers.money(over), numbers.money(upTo));
  }

  /** Whole numbers and dates are inserted in their plain form, the same in every language. */
  private String text(String key, @Nullable Object... facts) {
    String text = read.computeIfAbsent(key, this::read);
    for (int i = 0; i < facts.length; i++) {
      text = text.replace(PLACES[i], String.valueOf(facts[i]));
    }
    return text;
  }

  /** A text with placeholders. Parsing a message format for each charge would take too long. */
  private String read(String key) {
    return new MessageFormat(texts.getString(key), language).format(PLACES);
  }
}
