package io.puente.shop.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The colours of a theme that stand behind words, as its style sheet has them.
 *
 * @param light on light screens: the page and its panels
 * @param dark the same on dark screens
 * @param accent the theme's own, on light screens
 */
public record ThemeColors(List<SrgbColor> light, List<SrgbColor> dark, SrgbColor accent) {

  private static final Map<Theme, ThemeColors> ALL = readAll();

  public static ThemeColors of(Theme theme) {
    return Objects.requireNonNull(ALL.get(theme));
  }

  private static Map<Theme, ThemeColors> readAll() {
    Map<Theme, ThemeColors> all = new EnumMap<>(Theme.class);
    for (Theme theme : Theme.values()) {
      all.put(theme, read(theme));
    }
    return all;
  }

  /** Each style sheet has the colours of light screens first, then those of dark ones. */
  private static ThemeColors read(Theme theme) {
    String css = styleSheet(theme);
    List<SrgbColor> paper = values(css, "paper");
    List<SrgbColor> panel = values(css, "panel");
    return new ThemeColors(
        List.of(paper.getFirst(), panel.getFirst()),
        List.of(paper.getLast(), panel.getLast()),
        values(css, "accent").getFirst());
  }

  private static List<SrgbColor> values(String css, String token) {
    return Pattern.compile("--" + token + ":\\s*(#[0-9a-f]{6});")
        .matcher(css)
        .results()
        .map((MatchResult value) -> SrgbColor.parse(value.group(1)).orElseThrow())
        .toList();
  }

  private static String styleSheet(Theme theme) {
    String name = theme == Theme.PLAIN ? "tokens" : "themes/" + theme.code();
    try (InputStream css =
        Objects.requireNonNull(
            ThemeColors.class.getResourceAsStream("/static/css/" + name + ".css"), name)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
