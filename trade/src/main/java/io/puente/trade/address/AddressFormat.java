package io.puente.trade.address;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an address in one country, in the order in which people write them.
 *
 * @param fields names of a recipient's parts
 * @param required those that a parcel does not arrive without
 * @param postcode a pattern that post codes match; {@code null} where any will do
 * @param postcodeExample as people write it
 * @param regions ISO 3166-2 parts with their names; empty where the region is written freely
 * @param taxId which number customs asks the recipient for, {@code cpf}; {@code null} for none
 */
public record AddressFormat(
    List<String> fields,
    Set<String> required,
    @Nullable String postcode,
    @Nullable String postcodeExample,
    Map<String, String> regions,
    @Nullable String taxId) {

  private static final String ANYWHERE = "ZZ";
  private static final Map<String, AddressFormat> BY_COUNTRY = read();

  @JsonCreator
  public AddressFormat {
    regions = regions == null ? Map.of() : regions;
  }

  /** The format of a country, or one that does anywhere. */
  public static AddressFormat of(String country) {
    AddressFormat format = BY_COUNTRY.get(country);
    return format != null ? format : Objects.requireNonNull(BY_COUNTRY.get(ANYWHERE), ANYWHERE);
  }

  private static Map<String, AddressFormat> read() {
    try (InputStream json = AddressFormat.class.getResourceAsStream("/address-formats.json")) {
      return new ObjectMapper().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
