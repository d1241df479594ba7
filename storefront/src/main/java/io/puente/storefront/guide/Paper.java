package io.puente.storefront.guide;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.puente.landedcost.Channel;
import io.puente.landedcost.Confidence;
import io.puente.landedcost.Country;
import io.puente.landedcost.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A paper that goes with a parcel.
 *
 * @param destinations the countries that ask for it; none means all
 * @param channels the ways on which it is asked for
 */
record Paper(
    Wording name,
    Wording why,
    Set<String> destinations,
    Set<Channel> channels,
    String source,
    LocalDate checked,
    Confidence confidence) {

  private static final List<Paper> ALL = read();

  /** The papers for a destination, in the order in which a sender meets them. */
  static List<Paper> of(Country destination) {
    return ALL.stream()
        .filter(
            paper ->
                paper.destinations().isEmpty() || paper.destinations().contains(destination.code()))
        .toList();
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
