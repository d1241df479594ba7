package io.puente.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a shop in addresses: small letters and digits with single hyphens between them, as
 * {@code barro-azul}. It is a part of a host name, so it has no other letters (RFC 1123, 2.1).
 */
public final class ShopSlug {

  /** Long enough for a name, and well below the 63 characters of a part of a host name. */
  private static final int MAX_LENGTH = 40;

  private static final Pattern VALID = Pattern.compile("[a-z0-9](-?[a-z0-9])+");

  private static final Pattern SYMBOLS = Pattern.compile("\\p{So}");

  /** Accents, invisible characters and apostrophes: what stands between two letters of a word. */
  private static final Pattern INSIDE_WORDS = Pattern.compile("[\\p{M}\\p{Cf}'’ʼʻ`´]");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

  /** Latin letters that Unicode does not take apart into a letter and an accent. */
  private static final Map<String, String> LATIN_LETTERS =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ħ", "h"),
          Map.entry("ı", "i"),
          Map.entry("ł", "l"));

  private static final Map<String, String> SHOP_IN_WORDS =
      Map.of("es", "tienda", "pt", "loja", "en", "shop");

  /** Without letters and digits that look like another. */
  private static final String LEGIBLE = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int RANDOM_LENGTH = 4;

  private static final Set<String> RESERVED = read("/reserved-slugs.txt");

  private ShopSlug() {}

  /** What is wrong with a slug. */
  public enum Problem {
    /** It has other characters than a slug, or fewer than 2, or more than 40. */
    MALFORMED,
    /** It would be taken for the server's own address. */
    RESERVED
  }

  public static Optional<Problem> problem(String slug) {
    if (slug.length() > MAX_LENGTH || !VALID.matcher(slug).matches()) {
      return Optional.of(Problem.MALFORMED);
    }
    return RESERVED.contains(slug) ? Optional.of(Problem.RESERVED) : Optional.empty();
  }

  /**
   * The slug that a shop's name stands for; empty if the owner must name one: letters of other
   * alphabets than the Latin one are not transliterated.
   */
  public static Optional<String> of(String name) {
    String words = SYMBOLS.matcher(name).replaceAll(" ");
    String letters = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String plain = INSIDE_WORDS.matcher(letters).replaceAll("");
    for (Map.Entry<String, String> letter : LATIN_LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    String slug = withoutOuterHyphens(BETWEEN_WORDS.matcher(plain).replaceAll("-"));
    return Optional.of(shortened(slug)).filter(each -> problem(each).isEmpty());
  }

  /** The first words of a slug that fit, or the beginning of the first word. */
  private static String shortened(String slug) {
    if (slug.length() <= MAX_LENGTH) {
      return slug;
    }
    int end = slug.lastIndexOf('-', MAX_LENGTH);
    return slug.substring(0, end > 1 ? end : MAX_LENGTH);
  }

  private static String withoutOuterHyphens(String slug) {
    return OUTER_HYPHENS.matcher(slug).replaceAll("");
  }

  /**
   * A slug for a shop whose name has none, such as {@code tienda-7k2m}.
   *
   * @param language the owner's
   */
  public static String proposal(String language, RandomGenerator random) {
    return SHOP_IN_WORDS.getOrDefault(language, "shop")
        + "-"
        + random
            .ints(RANDOM_LENGTH, 0, LEGIBLE.length())
            .mapToObj(LEGIBLE::charAt)
            .map(String::valueOf)
            .collect(Collectors.joining());
  }

  private static Set<String> read(String file) {
    InputStream stream = Objects.requireNonNull(ShopSlug.class.getResourceAsStream(file), file);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(Predicate.not(line -> line.startsWith("#")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
