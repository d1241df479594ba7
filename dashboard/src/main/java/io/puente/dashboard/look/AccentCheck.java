package io.puente.dashboard.look;

import io.puente.dashboard.DashboardVisit;
import io.puente.shop.look.AccentColors;
import io.puente.shop.look.SrgbColor;
import io.puente.shop.look.Theme;
import io.puente.shop.look.ThemeColors;
import io.puente.web.page.PageModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Whether the accent that an owner has chosen can be read.
 *
 * @param contrast on light screens, such as {@code 5.2}
 * @param least that is needed
 * @param light what light screens show: the colour, or the nearest that can be read
 * @param dark what dark screens show
 */
public record AccentCheck(
    boolean readable, String contrast, String least, String light, String dark)
    implements PageModel {

  @Override
  public String title() {
    return light;
  }

  /** The accent that a theme has by itself. */
  static SrgbColor themesOwn(Theme theme) {
    return ThemeColors.of(theme).accent();
  }

  /** Nothing if the theme's own is chosen, or if no colour is typed. */
  static Optional<AccentCheck> of(DashboardVisit visit, LookForm form) {
    return form.ownAccent()
        ? Theme.of(form.theme())
            .flatMap(theme -> SrgbColor.parse(form.accent()).map(color -> of(visit, theme, color)))
        : Optional.empty();
  }

  private static AccentCheck of(DashboardVisit visit, Theme theme, SrgbColor color) {
    SrgbColor light = AccentColors.nearest(theme, color);
    // Never rounded up to what is needed.
    BigDecimal contrast =
        BigDecimal.valueOf(AccentColors.contrast(theme, color)).setScale(1, RoundingMode.DOWN);
    return new AccentCheck(
        AccentColors.isReadable(theme, color),
        visit.number(contrast),
        visit.number(BigDecimal.valueOf(AccentColors.LEAST_CONTRAST)),
        light.hex(),
        new AccentColors(theme, light).dark().hex());
  }
}
