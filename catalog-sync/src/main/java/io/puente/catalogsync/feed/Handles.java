package io.puente.catalogsync.feed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Handles identify a product among files: lower-case letters, digits and hyphens. */
public final class Handles {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{Ll}\\p{Lo}\\p{Nd}]+");
  private static final Pattern OTHER_OR_MARK = Pattern.compile("[^\\p{Ll}\\p{Lo}\\p{Nd}\\p{M}]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");
  private static final int MAX_LENGTH = 255;

  private Handles() {}

  /**
   * The handle that a file gives a product, or that its title stands for. Letters keep their
   * accents, because {@code ano} and {@code año} are two products.
   */
  public static String given(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return OUTER_HYPHENS.matcher(OTHER_OR_MARK.matcher(letters).replaceAll("-")).replaceAll("");
  }

  /** A text as a part of an address, without accents; empty if it has no letter or digit. */
  public static String of(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String plain = MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    String hyphenated = OTHER.matcher(plain).replaceAll("-");
    String cut = hyphenated.substring(0, Math.min(MAX_LENGTH, hyphenated.length()));
    return OUTER_HYPHENS.matcher(cut).replaceAll("");
  }
}
