package io.puente.trade.address;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address format of one country. The fields are in the order in which people write them.
 *
 * @param fields the names of the fields
 * @param required the names of the required fields
 * @param postcodes the shapes of postcodes, with 9 for a digit and A for a letter; none if any text
 *     is valid
 * @param postcodeExample a postcode as people write it
 * @param regions the codes (ISO 3166-2, or those of the post) and names of the regions; empty if
 *     the region is free text
 * @param regionsByLanguage the regions that other languages name otherwise: Nueva York
 * @param postcodesByRegion the first characters of the postcodes of each region, separated by
 *     blanks, with a hyphen for a range; empty if unknown
 * @param outsideCustomsTerritory the regions to which the import law of the country does not apply
 * @param taxId the tax number that customs asks the recipient for, such as {@code cpf}; {@code
 *     null} for none
 */
public record AddressFormat(
    List<String> fields,
    Set<String> required,
    List<String> postcodes,
    @Nullable String postcodeExample,
    Map<String, String> regions,
    Map<String, Map<String, String>> regionsByLanguage,
    Map<String, String> postcodesByRegion,
    Set<String> outsideCustomsTerritory,
    @Nullable String taxId) {

  private static final String ANYWHERE = "ZZ";
  private static final Map<String, AddressFormat> BY_COUNTRY = read();

  @JsonCreator
  public AddressFormat {
    regions = regions == null ? Map.of() : regions;
    regionsByLanguage = regionsByLanguage == null ? Map.of() : regionsByLanguage;
    postcodesByRegion = postcodesByRegion == null ? Map.of() : postcodesByRegion;
    outsideCustomsTerritory = outsideCustomsTerritory == null ? Set.of() : outsideCustomsTerritory;
  }

  /** The format of a country, or a general format. */
  public static AddressFormat of(String country) {
    AddressFormat format = BY_COUNTRY.get(country);
    return format != null ? format : Objects.requireNonNull(BY_COUNTRY.get(ANYWHERE), ANYWHERE);
  }

  /** The codes and names of the regions in a language, in the order of these names. */
  public Map<String, String> regions(String language) {
    if (!regionsByLanguage.containsKey(language)) {
      return regions;
    }
    Collator order = Collator.getInstance(Locale.of(language));
    Map<String, String> named = new LinkedHashMap<>();
    regions.keySet().stream()
        .map(code -> Map.entry(code, regionName(code, language)))
        .sorted(Map.Entry.comparingByValue(order))
        .forEach(each -> named.put(each.getKey(), each.getValue()));
    return named;
  }

  /** The name of a region in a language; the code of a region that is not known. */
  public String regionName(String code, String language) {
    return regionsByLanguage
        .getOrDefault(language, Map.of())
        .getOrDefault(code, regions.getOrDefault(code, code));
  }

  /** A postcode in the spelling of the country's post; none if it is not one of the country. */
  public Optional<String> postcode(String written) {
    return postcodes.isEmpty() ? Optional.of(written) : new PostcodeReader(postcodes).read(written);
  }

  /**
   * The codes of the regions that have a postcode, which are two where a post office delivers
   * across their border; none if the country's post does not tell.
   *
   * @param postcode in the spelling of the country's post
   */
  public Set<String> regionsWith(String postcode) {
    return postcodesByRegion.entrySet().stream()
        .filter(region -> PostcodeRange.anyOf(region.getValue(), postcode))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, AddressFormat> read() {
    try (InputStream json = AddressFormat.class.getResourceAsStream("/address-formats.json")) {
      return new ObjectMapper().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
