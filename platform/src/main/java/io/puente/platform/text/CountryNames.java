package io.puente.platform.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of countries as sentences need them. */
public final class CountryNames {

  /** Which preposition of place a Portuguese name takes; all others take {@code em}. */
  private static final Map<String, String> PORTUGUESE =
      byCode(
          Map.of(
              "no",
              "BR CL CA EC HT JP MX PA PE PY UY VN NP IR IQ EG LB QA KW KE CM GA SN TG BJ LA KH TJ"
                  + " KZ UZ AF PK BD GB CD BW ZW BH OM LK ML NE LS DJ TD SD SS YE BI BT KG TM AZ MA"
                  + " MW BN SR EH IO",
              "na",
              "AR BO CO CR DO DE AT AU BE BG CN DK SK SI ES EE FI FR GR GT GY HU IN ID IE IS IT JM"
                  + " LV LT MY MN NI NO NZ PL RO RU SE CH TH TN TR UA VE ZA RS KR KP SA SY DZ CZ HR"
                  + " MK BA AL BY MD GE AM ET NG TZ LR LY MR ER NA ZM GN GQ GW GM CG CI CF JO SO PG"
                  + " GF PF NC MQ GL RE FM DM AQ VA BV CX IM NF",
              "nos",
              "US AE NL BQ PS TF",
              "nas",
              "BS PH MV SC KM KY FK MH SB VG VI AX BM CC CK FO GS HM MP PN TC UM"));

  private static final Set<String> ENGLISH_WITH_ARTICLE =
      Set.of(
          ("US DO BS NL PH GB AE GM MV SC KM CF SB MH KY FK VG VI TC FO AX CC CK HM MP PN UM BQ PS"
                  + " TF IO IM")
              .split(" "));

  private CountryNames() {}

  private static Map<String, String> byCode(Map<String, String> codes) {
    Map<String, String> byCode = new HashMap<>();
    codes.forEach(
        (preposition, of) ->
            Arrays.stream(of.split(" ")).forEach(code -> byCode.put(code, preposition)));
    return byCode;
  }

  /**
   * A country as the place of something, after the preposition where that does not depend on the
   * country: (en) {@code México}, (in) {@code the United States}; {@code no México}.
   *
   * @param code ISO 3166-1
   */
  public static String asPlace(String code, Locale locale) {
    String name = Locale.of("", code).getDisplayCountry(locale);
    return switch (locale.getLanguage()) {
      case "pt" -> PORTUGUESE.getOrDefault(code, "em") + " " + name;
      case "en" -> ENGLISH_WITH_ARTICLE.contains(code) ? "the " + name : name;
      default -> name;
    };
  }
}
