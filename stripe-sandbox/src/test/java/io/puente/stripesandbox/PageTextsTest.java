package io.puente.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTextsTest {

  @Test
  void everyTextIsThereInEveryLanguage() {
    Map<String, String> spanish = PageLanguage.of("es", null).texts();
    for (String locale : new String[] {"en", "pt-BR"}) {
      Map<String, String> texts = PageLanguage.of(locale, null).texts();

      assertThat(texts.keySet()).isEqualTo(spanish.keySet());
      assertThat(texts.get("banner")).isNotEqualTo(spanish.get("banner"));
    }
  }

  @Test
  void everyProblemAndCardHasAText() {
    PageLanguage language = PageLanguage.of("es-419", null);
    for (CardForm.Problem problem : CardForm.Problem.values()) {
      assertThat(language.text("problem." + problem)).isNotBlank();
    }
    for (String code :
        new String[] {
          "generic_decline",
          "insufficient_funds",
          "payment_intent_authentication_failure",
          "challenge_lost"
        }) {
      assertThat(language.text("declined." + code)).isNotBlank();
    }
  }

  @Test
  void asksTheBrowserWhereTheSessionLeavesTheLanguageOpen() {
    assertThat(PageLanguage.of("auto", "pt-BR,pt;q=0.9,en;q=0.5").code()).isEqualTo("pt");
    assertThat(PageLanguage.of("auto", "de-CH,en;q=0.5").code()).isEqualTo("en");
    assertThat(PageLanguage.of("auto", "zz;;=").code()).isEqualTo("es");
    assertThat(PageLanguage.of("auto", null).code()).isEqualTo("es");
  }
}
