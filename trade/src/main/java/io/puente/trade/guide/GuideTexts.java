package io.puente.trade.guide;

import io.puente.landedcost.Channel;
import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.HsCode;
import io.puente.platform.text.CountryNames;
import io.puente.platform.text.DecimalText;
import io.puente.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The texts of the guide in one language, and how it writes amounts, dates and countries. */
record GuideTexts(Texts texts, Locale locale, Explanations explanations) {

  private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
  private static final BigDecimal HALF_A_PERCENT = new BigDecimal("0.005");

  static GuideTexts in(Texts texts) {
    Locale locale =
        switch (texts.language()) {
          case "en" -> Locale.UK;
          case "pt" -> Locale.of("pt", "BR");
          default -> Locale.of("es", "MX");
        };
    return new GuideTexts(texts, locale, Explanations.in(locale));
  }

  String get(String key, Object... values) {
    return texts.get(key, values);
  }

  String language() {
    return texts.language();
  }

  String country(Country country) {
    return country.name(locale);
  }

  /** The country as the place of something, such as {@code no México}. */
  String asPlace(Country country) {
    return CountryNames.asPlace(country.code(), locale);
  }

  /** Countries in the order of their names. */
  List<Country> sorted(Collection<Country> countries) {
    return countries.stream()
        .sorted(Comparator.comparing(this::country, Collator.getInstance(locale)))
        .toList();
  }

  /** A date such as {@code 23 nov 2026}. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** The currency code stands before the number, because many countries have dollars. */
  String money(Money amount) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(amount.getCurrencyUnit().getDecimalPlaces());
    format.setMaximumFractionDigits(amount.getCurrencyUnit().getDecimalPlaces());
    return amount.getCurrencyUnit().getCode() + "\u00a0" + format.format(amount.getAmount());
  }

  /** An amount without zero decimals, such as {@code USD 500}. */
  String limit(BigMoney amount) {
    return amount.getCurrencyUnit().getCode()
        + "\u00a0"
        + NumberFormat.getNumberInstance(locale).format(amount.getAmount());
  }

  /** A number with two decimals, for columns whose header names the currency. */
  String number(Money amount) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(amount.getAmount());
  }

  /** A number as readers of the page type it. */
  String example(String number) {
    return DecimalText.ofField(new BigDecimal(number), locale);
  }

  String kilograms(long grams) {
    return NumberFormat.getNumberInstance(locale).format(BigDecimal.valueOf(grams, 3));
  }

  /** The percentage of an amount in dollars. Below half a percent it is {@code < 1%}, not zero. */
  String share(Money part, int dollars) {
    BigDecimal share =
        part.getAmount().divide(BigDecimal.valueOf(dollars), 4, RoundingMode.HALF_UP);
    NumberFormat percent = NumberFormat.getPercentInstance(locale);
    return share.signum() > 0 && share.compareTo(HALF_A_PERCENT) < 0
        ? "< " + percent.format(ONE_PERCENT)
        : percent.format(share);
  }

  String goods(SampleGoods goods) {
    return texts.get(goods.key());
  }

  /** A code as tariffs print it, such as {@code 6912.00.44}. */
  String code(HsCode code) {
    return code.digits()
        .replaceFirst("^(\\d{4})(\\d{2})(\\d*)$", "$1.$2.$3")
        .replaceFirst("\\.$", "");
  }

  String channel(Channel channel) {
    return texts.get("guide.channel." + channel.name().toLowerCase(Locale.ROOT));
  }

  /** What a channel is, for a reader who has never sent a parcel abroad. */
  String meaning(Channel channel) {
    return texts.get("guide.channel." + channel.name().toLowerCase(Locale.ROOT) + ".meaning");
  }

  /** A rate as the law prints it, with its signs and units in words. */
  String rate(String printed) {
    return explanations.rate(printed);
  }

  String sample(SampleQuote one) {
    return sample(one.goods(), one.dollars(), one.channel());
  }

  /** {@code tazas de cerámica de USD 120, por courier, con envío de USD 20}. */
  private String sample(SampleGoods goods, int dollars, Channel channel) {
    return texts.get(
        "guide.sample",
        goods(goods),
        dollars(dollars),
        channel(channel),
        dollars(SampleParcels.SHIPPING));
  }

  /** The usual sample parcel, without its value. */
  String usualParcel() {
    return texts.get(
        "guide.parcel",
        goods(SampleGoods.CERAMICS),
        channel(Channel.COURIER),
        dollars(SampleParcels.SHIPPING));
  }

  String usualSample() {
    return sample(SampleGoods.CERAMICS, SampleQuote.USUAL_VALUE, Channel.COURIER);
  }

  String dollars(int amount) {
    return limit(BigMoney.of(CurrencyUnit.USD, amount));
  }
}
