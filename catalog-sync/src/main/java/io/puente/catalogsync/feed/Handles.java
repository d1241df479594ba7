package io.puente.catalogsync.feed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of a product's address that names it: small letters, digits and hyphens. */
public final class Handles {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{Ll}\\p{Lo}\\p{Nd}]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");
  private static final int LONGEST = 120;

  private Handles() {}

  /** The handle that a title or a badly written handle gives; empty if there is no letter in it. */
  public static String of(String written) {
    String letters = Normalizer.normalize(written, Normalizer.Form.NFKD);
    String plain = MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    String hyphenated = OTHER.matcher(plain).replaceAll("-");
    String cut = hyphenated.substring(0, Math.min(LONGEST, hyphenated.length()));
    return OUTER_HYPHENS.matcher(cut).replaceAll("");
  }
}
