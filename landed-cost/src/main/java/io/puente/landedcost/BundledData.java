package io.puente.landedcost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The data files that lie beside the classes, as the file {@code contents.txt} lists them. */
final class BundledData {

  private BundledData() {}

  static LandedCost read() {
    return LandedCost.fromFiles(files());
  }

  /** Names and texts of all files. */
  static Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    text("contents.txt").lines().forEach(name -> files.put(name, text(name)));
    return files;
  }

  static String text(String name) {
    try (var in = BundledData.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
