package io.puente.shop;

import io.puente.shop.look.AccentColors;
import io.puente.shop.look.SrgbColor;
import io.puente.shop.look.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a shop shows of itself.
 *
 * @param theme its colours and fonts
 * @param accent the colour of its links and buttons; none for the theme's own
 * @param tagline one sentence, below the shop's name
 * @param about its story, in paragraphs
 * @param featured the handles of the products on its home page; empty for the newest
 * @param hero the hash of the picture on its home page, if it has one
 * @param logo beside the shop's name, or in the place of it
 */
public record Look(
    Theme theme,
    @Nullable SrgbColor accent,
    Localized tagline,
    Localized about,
    List<String> featured,
    @Nullable String hero,
    @Nullable Logo logo) {

  /**
   * A shop's sign, as it is shown.
   *
   * @param hash of the picture
   * @param width of the rendition, as {@code height} in pixels
   */
  public record Logo(String hash, int width, int height) {

    /** A sign that is wider than this is a written name. */
    private static final double WORDMARK = 2.2;

    public String src() {
      return "/pictures/%s-%d.jpg".formatted(hash, width);
    }

    /** Whether it stands in the place of the shop's name. */
    public boolean isWordmark() {
      return width >= WORDMARK * height;
    }
  }

  /** A look without anything of the shop's own. */
  public static Look plain(String language) {
    Localized nothing = new Localized(Map.of(), language);
    return new Look(Theme.PLAIN, null, nothing, nothing, List.of(), null, null);
  }

  /** The path of the style sheet with the accent; empty if the theme's own is shown. */
  public String accentStyle() {
    return Optional.ofNullable(accent)
        .map(color -> new AccentColors(theme, color))
        .map(colors -> "/look/" + colors.fileName())
        .orElse("");
  }
}
