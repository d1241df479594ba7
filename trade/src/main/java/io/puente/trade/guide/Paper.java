package io.puente.trade.guide;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document that goes with a parcel.
 *
 * @param destinations the countries that require it on import; empty for all
 * @param origins the countries that require it on export; empty for all
 * @param channels the channels on which it is required
 * @param goods the first digits of the codes of the goods that need it; empty for all
 * @param articleKnown whether the source names the article or the number of the law
 * @param checked when somebody last compared the entry with its source, or {@code null}
 * @param reviewBy the last day before the entry is due for review
 */
record Paper(
    LocalizedText name,
    LocalizedText why,
    Set<String> destinations,
    Set<String> origins,
    Set<Channel> channels,
    Set<String> goods,
    String source,
    boolean articleKnown,
    @Nullable LocalDate checked,
    LocalDate reviewBy,
    Confidence confidence) {

  private static final List<Paper> ALL = read();

  /** The documents of a lane. Those of one origin come first, then those of one destination. */
  static List<Paper> of(Country origin, Country destination) {
    return ALL.stream()
        .filter(paper -> isOrAny(paper.origins(), origin))
        .filter(paper -> isOrAny(paper.destinations(), destination))
        .sorted(
            Comparator.comparing((Paper paper) -> paper.origins().isEmpty())
                .thenComparing(paper -> paper.destinations().isEmpty()))
        .toList();
  }

  /** The documents that only some goods need, for goods of a code. */
  static List<Paper> ofGoods(Country origin, Country destination, HsCode code) {
    return of(origin, destination).stream()
        .filter(paper -> paper.goods().stream().anyMatch(code.digits()::startsWith))
        .toList();
  }

  static List<Paper> all() {
    return ALL;
  }

  private static boolean isOrAny(Set<String> codes, Country country) {
    return codes.isEmpty() || codes.contains(country.code());
  }

  boolean isPastReview(LocalDate day) {
    return day.isAfter(reviewBy);
  }

  private static List<Paper> read() {
    try (InputStream file = Paper.class.getResourceAsStream("/guide/papers.json")) {
      if (file == null) {
        throw new IllegalStateException("missing /guide/papers.json");
      }
      return JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .build()
          .readValue(file, new TypeReference<List<Paper>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
