package io.puente.trade.tariff;

import io.puente.landedcost.InvalidMeasures;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.TariffEdition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The stored editions that can be read. A damaged edition is skipped, so that the edition before
 * it, or the bundled table, applies on its days.
 *
 * @param laws the bundled measures with every edition that can be read
 */
record StoredTariffs(LandedCost laws, Set<Edition> unreadable) {

  StoredTariffs {
    unreadable = Set.copyOf(unreadable);
  }

  /**
   * Reads editions.
   *
   * @param contents the compressed lines of each edition
   */
  static StoredTariffs read(LandedCost bundled, Map<Edition, byte[]> contents) {
    Map<Edition, TariffEdition> tables = new LinkedHashMap<>();
    contents.forEach(
        (edition, content) -> {
          try {
            tables.put(edition, table(edition, content));
          } catch (IOException damaged) {
            // It is listed as unreadable below.
          }
        });
    return read(bundled, contents.keySet(), tables);
  }

  private static StoredTariffs read(
      LandedCost bundled, Set<Edition> stored, Map<Edition, TariffEdition> tables) {
    LandedCost laws;
    try {
      laws = bundled.with(List.copyOf(tables.values()));
    } catch (InvalidMeasures inOneOfThem) {
      tables.values().removeIf(table -> !isReadable(bundled, table));
      laws = bundled.with(List.copyOf(tables.values()));
    }
    List<Edition> unreadable = new ArrayList<>(stored);
    unreadable.removeAll(tables.keySet());
    return new StoredTariffs(laws, Set.copyOf(unreadable));
  }

  private static boolean isReadable(LandedCost bundled, TariffEdition table) {
    try {
      bundled.with(List.of(table));
      return true;
    } catch (InvalidMeasures unreadable) {
      return false;
    }
  }

  private static TariffEdition table(Edition edition, byte[] content) throws IOException {
    try (GZIPInputStream lines = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return new TariffEdition(
          edition.destination(),
          edition.name(),
          edition.from(),
          new String(lines.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
