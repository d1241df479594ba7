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
 * What can be read of the editions that are stored. A damaged one is left out, so that on its days
 * the edition before it answers, or the bundled table.
 *
 * @param laws the bundled measures with every edition that can be read
 */
record StoredTables(LandedCost laws, Set<Edition> unreadable) {

  StoredTables {
    unreadable = Set.copyOf(unreadable);
  }

  /**
   * Reads editions.
   *
   * @param contents the lines of each, as they are stored
   */
  static StoredTables read(LandedCost bundled, Map<Edition, byte[]> contents) {
    Map<Edition, TariffEdition> tables = new LinkedHashMap<>();
    contents.forEach(
        (edition, content) -> {
          try {
            tables.put(edition, table(edition, content));
          } catch (IOException damaged) {
            // Is missed below.
          }
        });
    return read(bundled, contents.keySet(), tables);
  }

  private static StoredTables read(
      LandedCost bundled, Set<Edition> stored, Map<Edition, TariffEdition> tables) {
    LandedCost laws;
    try {
      laws = bundled.with(List.copyOf(tables.values()));
    } catch (InvalidMeasures inOneOfThem) {
      tables.values().removeIf(table -> !isReadable(bundled, table));
      laws = bundled.with(List.copyOf(tables.values()));
    }
    List<Edition> missed = new ArrayList<>(stored);
    missed.removeAll(tables.keySet());
    return new StoredTables(laws, Set.copyOf(missed));
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
