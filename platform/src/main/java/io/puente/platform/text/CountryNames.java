package io.puente.platform.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of countries as sentences need them. */
public final class CountryNames {

  /** Which preposition of place a Portuguese name takes; all others take {@code em}. */
  private static final Map<String, String> PORTUGUESE =
      byCode(
          Map.of(
              "no",
              "BR CL CA EC HT JP MX PA PE PY UY VN NP IR IQ EG LB QA KW KE CM GA SN TG BJ"
                  + " LA KH TJ KZ UZ AF PK BD GB CD CG SR BW ZW BH OM",
              "na",
              "AR BO CO CR DO DE AT AU BE BG CN DK SK SI ES EE FI FR GR GT GY HU IN ID IE IS IT"
                  + " JM LV LT MY MN NI NO NZ PL RO RU SE CH TH TN TR UA VE ZA RS KR KP SA SY DZ",
              "nos",
              "US AE NL",
              "nas",
              "BS PH MV SC KM"));

  private static final String ENGLISH_WITH_ARTICLE = "US DO BS NL PH GB AE GM MV SC KM CF SB MH";

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
