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
 * The address format of one country. The fields are in the order in which people write them.
 *
 * @param fields the names of the fields
 * @param required the names of the required fields
 * @param postcode the pattern of postcodes; {@code null} if any text is valid
 * @param postcodeExample a postcode as people write it
 * @param regions the ISO 3166-2 codes and names of the regions; empty if the region is free text
 * @param taxId the tax number that customs asks the recipient for, such as {@code cpf}; {@code
 *     null} for none
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

  /** The format of a country, or a general format. */
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
