package io.puente.shop.look;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An accent colour in a theme: of links and buttons. It is the chosen one on light screens, and the
 * nearest tint of it that can be read on dark ones, because no colour can be read on both.
 *
 * @param chosen which can be read on light screens
 */
public record AccentColors(Theme theme, SrgbColor chosen) {

  /** The least contrast of words with what is behind them (WCAG 2.2, 1.4.3). */
  public static final double LEAST_CONTRAST = 4.5;

  /** The least contrast of a button with the page around it (WCAG 2.2, 1.4.11). */
  private static final double LEAST_CONTRAST_OF_SHAPES = 3;

  private static final int STEPS = 255;

  /** How much darker or lighter a link is that is pointed at. */
  private static final int STRONG = 64;

  /** How much darker a button is that is pointed at, on dark screens. */
  private static final int SLIGHT = 24;

  /**
   * The least contrast of a colour on light screens: as words on the page and its panels, and
   * behind the white words of a button.
   */
  public static double contrast(Theme theme, SrgbColor color) {
    return contrast(color, light(theme));
  }

  /** Whether a colour can be an accent of a theme. */
  public static boolean isReadable(Theme theme, SrgbColor color) {
    return contrast(theme, color) >= LEAST_CONTRAST;
  }

  /** The colour itself if it can be read, else the nearest shade of it that can. */
  public static SrgbColor nearest(Theme theme, SrgbColor color) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(color::darker)
        .filter(shade -> isReadable(theme, shade))
        .findFirst()
        .orElseThrow();
  }

  private static List<SrgbColor> light(Theme theme) {
    return Stream.concat(ThemeColors.of(theme).light().stream(), Stream.of(SrgbColor.WHITE))
        .toList();
  }

  private static double contrast(SrgbColor color, List<SrgbColor> others) {
    return others.stream().mapToDouble(color::contrastWith).min().orElseThrow();
  }

  /** Links on dark screens. */
  public SrgbColor dark() {
    List<SrgbColor> behind = ThemeColors.of(theme).dark();
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(chosen::lighter)
        .filter(tint -> contrast(tint, behind) >= LEAST_CONTRAST)
        .findFirst()
        .orElseThrow();
  }

  /** A button on dark screens: its words are white, and it stands out from the page. */
  private SrgbColor darkButton() {
    SrgbColor page = ThemeColors.of(theme).dark().getFirst();
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(chosen::lighter)
        .filter(tint -> tint.contrastWith(page) >= LEAST_CONTRAST_OF_SHAPES)
        .findFirst()
        .orElseThrow();
  }

  /** The style sheet that puts them in the place of the theme's own. */
  public String styleSheet() {
    String light = tokens(chosen, chosen.darker(STRONG), chosen, chosen.darker(STRONG));
    SrgbColor button = darkButton();
    String dark = tokens(dark(), dark().lighter(STRONG), button, button.darker(SLIGHT));
    return """
        @layer tokens {
          [data-theme="%1$s"] { %2$s }
          @media (prefers-color-scheme: dark) { [data-theme="%1$s"] { %3$s } }
        }
        """
        .formatted(theme.code(), light, dark);
  }

  private static String tokens(
      SrgbColor accent, SrgbColor strong, SrgbColor action, SrgbColor actionStrong) {
    return "--accent: %s; --accent-strong: %s; --action: %s; --action-strong: %s; --on-action: %s;"
        .formatted(
            accent.hex(), strong.hex(), action.hex(), actionStrong.hex(), SrgbColor.WHITE.hex());
  }

  /** The name of the style sheet, with the hash of its content. */
  public String fileName() {
    return "%s-%s-%s.css"
        .formatted(
            theme.code(),
            chosen.hex().substring(1),
            DigestUtils.sha256Hex(styleSheet()).substring(0, 16));
  }
}
