package io.puente.landedcost.data;

import io.puente.landedcost.Country;
import io.puente.landedcost.law.Law;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The data files of this library, as the file {@code contents.txt} lists them. */
public final class BundledData {

  private BundledData() {}

  /** The laws of all destinations, as the files hold them. */
  public static Map<Country, Law> laws() {
    return new LawReader(files()).laws();
  }

  /** The names and texts of all files. */
  static Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    text("contents.txt").lines().forEach(name -> files.put(name, text(name)));
    return files;
  }

  static String text(String name) {
    return text(BundledData.class, name);
  }

  /** The text of a file that lies beside a class of this module. */
  public static String text(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the library lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
