package io.puente.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @Test
  void namesEveryWrongValueInOneMessage() {
    Settings settings =
        Settings.of(
            Map.of(
                "PUENTE_PORT", "eighty",
                "PUENTE_HOLD", "half an hour",
                "PUENTE_SECURE", "maybe",
                "PUENTE_PROT", "80",
                "PATH", "/usr/bin"));

    assertThat(settings.number("PUENTE_PORT", 8080, 0, 65_535)).isEqualTo(8080);
    settings.duration("PUENTE_HOLD", Duration.ofMinutes(30));
    settings.flag("PUENTE_SECURE", true);

    assertThatThrownBy(settings::check)
        .isInstanceOf(InvalidSettings.class)
        .hasMessage(
            """
            PUENTE_PORT is 'eighty'; it must be a whole number from 0 to 65535
            PUENTE_HOLD is 'half an hour'; it must be a length of time like PT30M
            PUENTE_SECURE is 'maybe'; it must be true or false
            PUENTE_PROT is not a setting of Puente""");
  }

  @Test
  void letsTheEnvironmentWinOverTheFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("puente.properties");
    Files.writeString(file, "PUENTE_PORT=1111\nPUENTE_HOST=shop.example\n");

    Settings settings = Settings.of(Map.of("PUENTE_PORT", "2222"), file);

    assertThat(settings.number("PUENTE_PORT", 8080, 0, 65_535)).isEqualTo(2222);
    assertThat(settings.text("PUENTE_HOST")).contains("shop.example");
    settings.check();
  }

  @Test
  void refusesANumberOutOfBounds() {
    Settings settings = Settings.of(Map.of("PUENTE_PORT", "70000"));
    settings.number("PUENTE_PORT", 8080, 0, 65_535);
    assertThatThrownBy(settings::check).hasMessageContaining("PUENTE_PORT is '70000'");
  }
}
