package io.puente.server.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.puente.platform.config.InvalidSettings;
import io.puente.server.ServerSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open a shop, and under which name, is said before the server starts. */
class SignUpSettingsTest {

  @Test
  void isOpenOnlyWhereOwnersCanConfirmTheirAddress() {
    assertThatThrownBy(() -> ServerSettings.of(Map.of("PUENTE_SIGN_UP", "open")))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("PUENTE_SMTP is not set");
    assertThat(
            ServerSettings.of(
                    Map.of("PUENTE_SIGN_UP", "open", "PUENTE_SMTP", "smtp://mail.example:25"))
                .signUp())
        .isEqualTo(SignUpMode.OPEN);
    assertThat(ServerSettings.of(Map.of()).signUp()).isEqualTo(SignUpMode.INVITED);
    assertThat(ServerSettings.ofDemo(Map.of()).signUp()).isEqualTo(SignUpMode.OPEN);
    assertThat(ServerSettings.ofDemo(Map.of("PUENTE_SIGN_UP", "closed")).signUp())
        .isEqualTo(SignUpMode.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPEN", "everybody", "opened"})
  void refusesAnyOtherWord(String word) {
    assertThatThrownBy(() -> ServerSettings.ofDemo(Map.of("PUENTE_SIGN_UP", word)))
        .hasMessageContaining("must be open, invited or closed");
  }

  @ParameterizedTest
  @CsvSource({"Tiendas.Example,tiendas.example", "año.example,xn--ao-zja.example"})
  void readsItsNameAsBrowsersSendIt(String written, String read) {
    assertThat(ServerSettings.of(Map.of("PUENTE_SITE", written)).site()).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://tiendas.example", "tiendas.example:443", "a..b", "mis tiendas"})
  void refusesANameThatIsNoHost(String written) {
    assertThatThrownBy(() -> ServerSettings.of(Map.of("PUENTE_SITE", written)))
        .hasMessageContaining("PUENTE_SITE must be a host name");
  }
}
