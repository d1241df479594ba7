package io.puente.shop.web;

import io.puente.shop.look.AccentColors;
import io.puente.shop.look.SrgbColor;
import io.puente.shop.look.Theme;
import io.puente.web.response.Answer;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style sheets of accent colours. All that they say follows from their name, so a shop needs no
 * row for one, and a preview can show a colour that is not stored.
 */
public record AccentRoutes() {

  private static final Pattern FILE = Pattern.compile("([a-z]+)-([0-9a-f]{6})-[0-9a-f]{16}\\.css");
  private static final Map<String, String> IMMUTABLE =
      Map.of("Cache-Control", "public, max-age=31536000, immutable");

  public void mount(ShopWeb web) {
    web.page("/look/:file", AccentRoutes::styleSheet);
  }

  private static Answer styleSheet(Visit visit) {
    return colors(visit.pathParameter("file"))
        .<Answer>map(
            colors ->
                new Answer.Bytes(
                    "text/css; charset=utf-8", Buffer.buffer(colors.styleSheet()), IMMUTABLE))
        .orElseGet(Answer::notFound);
  }

  private static Optional<AccentColors> colors(String file) {
    Matcher name = FILE.matcher(file);
    if (!name.matches()) {
      return Optional.empty();
    }
    SrgbColor color = SrgbColor.parse(name.group(2)).orElseThrow();
    return Theme.of(name.group(1))
        .filter(theme -> AccentColors.isReadable(theme, color))
        .map(theme -> new AccentColors(theme, color))
        .filter(colors -> colors.fileName().equals(file));
  }
}
