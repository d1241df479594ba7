package io.puente.shop.look;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of the sRGB space (IEC 61966-2-1).
 *
 * @param red from 0 to 255, as {@code green} and {@code blue}
 */
public record SrgbColor(int red, int green, int blue) {

  public static final SrgbColor WHITE = new SrgbColor(255, 255, 255);

  private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");
  private static final Pattern SHORT_HEX = Pattern.compile("#?([0-9a-fA-F]{3})");
  private static final int STEPS = 255;

  /** Reads {@code #1d3f94}, also without its sign or in the short form {@code #06c}. */
  public static Optional<SrgbColor> parse(String written) {
    var hex = HEX.matcher(written);
    if (hex.matches()) {
      return Optional.of(of(Integer.parseInt(hex.group(1), 16)));
    }
    var brief = SHORT_HEX.matcher(written);
    return brief.matches()
        ? Optional.of(of(Integer.parseInt(brief.group(1).replaceAll("(.)", "$1$1"), 16)))
        : Optional.empty();
  }

  private static SrgbColor of(int rgb) {
    return new SrgbColor(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  /** As {@code #1d3f94}. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** From 1, for equal colours, to 21 (WCAG 2.2, contrast ratio). */
  public double contrastWith(SrgbColor other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** From 0, black, to 1, white (WCAG 2.2, relative luminance). */
  double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int value) {
    double channel = value / 255.0;
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  /**
   * The same hue with some black.
   *
   * @param step from 0, this colour, to 255, black
   */
  SrgbColor darker(int step) {
    return new SrgbColor(mixed(red, 0, step), mixed(green, 0, step), mixed(blue, 0, step));
  }

  /**
   * The same hue with some white.
   *
   * @param step from 0, this colour, to 255, white
   */
  SrgbColor lighter(int step) {
    return new SrgbColor(mixed(red, 255, step), mixed(green, 255, step), mixed(blue, 255, step));
  }

  private static int mixed(int from, int to, int step) {
    return from + Math.round((to - from) * (float) step / STEPS);
  }
}
