package io.puente.shop.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccentColorsTest {

  private static final double LEAST = 4.5;
  private static final SrgbColor YELLOW = new SrgbColor(255, 214, 0);

  @Test
  void measuresContrastAsTheGuidelinesDo() {
    SrgbColor black = new SrgbColor(0, 0, 0);

    assertThat(black.contrastWith(SrgbColor.WHITE)).isEqualTo(21, within(1e-9));
    assertThat(new SrgbColor(119, 119, 119).contrastWith(SrgbColor.WHITE))
        .isEqualTo(4.478, within(0.001));
    assertThat(YELLOW.contrastWith(YELLOW)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void everyOfferedColourCanBeReadOnLightAndDarkScreens(Theme theme) {
    ThemeColors behind = ThemeColors.of(theme);
    for (SrgbColor typed : colours()) {
      SrgbColor offered = AccentColors.nearest(theme, typed);
      assertThat(AccentColors.isReadable(theme, offered)).as(typed.hex()).isTrue();
      if (AccentColors.isReadable(theme, typed)) {
        assertThat(offered).isEqualTo(typed);
      }
      String css = new AccentColors(theme, offered).styleSheet();
      List<SrgbColor> links = values(css, "accent");
      List<SrgbColor> pointed = values(css, "accent-strong");
      List<SrgbColor> buttons = values(css, "action");
      List<SrgbColor> pressed = values(css, "action-strong");
      assertThat(links.getFirst()).isEqualTo(offered);
      for (SrgbColor paper : behind.light()) {
        isReadable(links.getFirst(), paper);
        isReadable(pointed.getFirst(), paper);
      }
      for (SrgbColor paper : behind.dark()) {
        isReadable(links.getLast(), paper);
        isReadable(pointed.getLast(), paper);
      }
      for (SrgbColor button : buttons) {
        isReadable(button, SrgbColor.WHITE);
      }
      for (SrgbColor button : pressed) {
        isReadable(button, SrgbColor.WHITE);
      }
      assertThat(buttons.getLast().contrastWith(behind.dark().getFirst()))
          .as("a button of %s stands out of a dark page", offered.hex())
          .isGreaterThanOrEqualTo(3);
    }
  }

  /** From black to white, in steps of 51 in each channel. */
  private static List<SrgbColor> colours() {
    List<SrgbColor> colours = new ArrayList<>();
    for (int red = 0; red <= 255; red += 51) {
      for (int green = 0; green <= 255; green += 51) {
        for (int blue = 0; blue <= 255; blue += 51) {
          colours.add(new SrgbColor(red, green, blue));
        }
      }
    }
    return colours;
  }

  private static void isReadable(SrgbColor words, SrgbColor behind) {
    assertThat(words.contrastWith(behind))
        .as("%s on %s", words.hex(), behind.hex())
        .isGreaterThanOrEqualTo(LEAST);
  }

  /** The words of a theme on its page and its panels. */
  @ParameterizedTest
  @EnumSource
  void everyThemeCanBeRead(Theme theme) throws IOException {
    String css = styleSheet(theme);
    ThemeColors behind = ThemeColors.of(theme);

    for (String token : List.of("ink", "muted", "accent", "accent-strong")) {
      List<SrgbColor> colours = values(css, token);
      assertThat(colours).as(token).hasSize(2);
      behind.light().forEach(paper -> isReadable(colours.getFirst(), paper));
      behind.dark().forEach(paper -> isReadable(colours.getLast(), paper));
    }
    for (int i = 0; i < 2; i++) {
      SrgbColor words = values(css, "on-action").get(i);
      isReadable(words, values(css, "action").get(i));
      isReadable(words, values(css, "action-strong").get(i));
    }
    assertThat(behind.accent()).isEqualTo(values(css, "accent").getFirst());
  }

  @Test
  void theNearestOfAYellowIsStillThatYellowWithSomeBlack() {
    SrgbColor offered = AccentColors.nearest(Theme.PLAIN, YELLOW);

    assertThat(offered.blue()).isZero();
    assertThat((double) offered.green() / offered.red()).isEqualTo(214 / 255.0, within(0.01));
    assertThat(AccentColors.contrast(Theme.PLAIN, offered)).isBetween(LEAST, 4.7);
  }

  @Test
  void readsColoursAsPeopleWriteThem() {
    assertThat(SrgbColor.parse("#FFD600")).contains(YELLOW);
    assertThat(SrgbColor.parse("ffd600")).contains(YELLOW);
    assertThat(SrgbColor.parse("#06c")).contains(new SrgbColor(0, 102, 204));
    for (String none : List.of("", "#", "#12345", "red", "#ffd600;}*{display:none", "#ffd6é0")) {
      assertThat(SrgbColor.parse(none)).as(none).isEmpty();
    }
  }

  private static List<SrgbColor> values(String css, String token) {
    Matcher value = Pattern.compile("--" + token + ": (#[0-9a-f]{6});").matcher(css);
    List<SrgbColor> values = new ArrayList<>();
    while (value.find()) {
      values.add(SrgbColor.parse(value.group(1)).orElseThrow());
    }
    return values;
  }

  private static String styleSheet(Theme theme) throws IOException {
    String name = theme == Theme.PLAIN ? "tokens" : "themes/" + theme.code();
    try (InputStream css =
        Objects.requireNonNull(
            AccentColorsTest.class.getResourceAsStream("/static/css/" + name + ".css"))) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
