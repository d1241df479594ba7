package io.puente.platform.config;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads settings by name, the environment before the file. Wrong values and unknown names are
 * gathered, so that {@link #check} can name all of them at once; until then a wrong value reads as
 * its default.
 */
public final class Settings {

  private static final String PREFIX = "PUENTE_";

  private final Map<String, String> values = new TreeMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  private Settings(Map<String, String> environment, Properties file) {
    file.stringPropertyNames().forEach(name -> values.put(name, file.getProperty(name)));
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            values.put(name, value);
          }
        });
    values.values().removeIf(String::isBlank);
  }

  /** Settings from the environment alone. */
  public static Settings of(Map<String, String> environment) {
    return new Settings(environment, new Properties());
  }

  /** Settings from the environment and a properties file, which need not exist. */
  public static Settings of(Map<String, String> environment, Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Settings(environment, properties);
  }

  public Optional<String> text(String name) {
    asked.add(name);
    return Optional.ofNullable(values.get(name)).map(String::strip);
  }

  public String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  /** A whole number within bounds, both included. */
  public int number(String name, int otherwise, int least, int most) {
    return parsed(
            name,
            "a whole number from %d to %d".formatted(least, most),
            text -> {
              int number = Integer.parseInt(text);
              if (number < least || number > most) {
                throw new IllegalArgumentException(text);
              }
              return number;
            })
        .orElse(otherwise);
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String name, boolean otherwise) {
    return parsed(
            name,
            "true or false",
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new IllegalArgumentException(text);
                })
        .orElse(otherwise);
  }

  /** A length of time in ISO 8601, as {@code PT30M}. */
  public Duration duration(String name, Duration otherwise) {
    return parsed(name, "a length of time like PT30M", Duration::parse).orElse(otherwise);
  }

  /** One of the names of an enumeration, as they are written there. */
  public <E extends Enum<E>> E choice(String name, E otherwise) {
    Class<E> type = otherwise.getDeclaringClass();
    String names =
        Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" or "));
    return parsed(name, names, text -> Enum.valueOf(type, text)).orElse(otherwise);
  }

  /** Says that one setting means nothing without another. */
  public void together(String name, String other) {
    if (text(name).isPresent() && text(other).isEmpty()) {
      problems.add("%s is set, but %s is not; it takes both".formatted(name, other));
    }
  }

  /** Says that a setting is missing, and why it is needed. */
  public void require(String name, String reason) {
    if (text(name).isEmpty()) {
      problems.add("%s is not set, but %s".formatted(name, reason));
    }
  }

  /**
   * A value that its own type reads; the type's message says what is wrong with it. The value,
   * which may hold a password, is not repeated.
   */
  public <T> Optional<T> value(String name, Function<String, T> reader) {
    try {
      return text(name).map(reader);
    } catch (IllegalArgumentException e) {
      problems.add("%s %s".formatted(name, e.getMessage()));
      return Optional.empty();
    }
  }

  private <T> Optional<T> parsed(String name, String expected, Function<String, T> reader) {
    Optional<String> text = text(name);
    try {
      return text.map(reader);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      problems.add("%s is '%s'; it must be %s".formatted(name, text.orElseThrow(), expected));
      return Optional.empty();
    }
  }

  /**
   * Says all that is wrong, unknown names included. Call it after the last setting was read.
   *
   * @throws InvalidSettings if anything is
   */
  public void check() {
    List<String> all = new ArrayList<>(problems);
    values.keySet().stream()
        .filter(name -> !asked.contains(name))
        .map(name -> "%s is not a setting of Puente".formatted(name))
        .forEach(all::add);
    if (!all.isEmpty()) {
      throw new InvalidSettings(all);
    }
  }
}
