package io.puente.shipping.milestone;

import static io.puente.shipping.milestone.Told.PUEBLA_TO_LOS_ANGELES;
import static io.puente.shipping.milestone.Told.because;
import static io.puente.shipping.milestone.Told.inLosAngeles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MilestoneTextsTest {
  private static final MilestoneTexts SPANISH = MilestoneTexts.in(Locale.forLanguageTag("es-US"));

  @Test
  void namesTheCustomsThatHasTheParcel() {
    assertThat(SPANISH.title(Milestone.IMPORT_CUSTOMS_HELD, PUEBLA_TO_LOS_ANGELES))
        .isEqualTo("En aduana de Estados Unidos: detenido para revisión");
    assertThat(SPANISH.title(Milestone.EXPORT_CUSTOMS_PRESENTED, PUEBLA_TO_LOS_ANGELES))
        .isEqualTo("En la aduana de salida: México");
  }

  @Test
  void tellsABuyerWithDutiesPaidNotToPayTwice() {
    assertThat(MilestoneTexts.in(Locale.US).advice(Milestone.DUTIES_DUE, PUEBLA_TO_LOS_ANGELES))
        .hasValueSatisfying(
            advice ->
                assertThat(advice)
                    .contains("already included duties, do not pay")
                    .contains("United States customs"));
  }

  @Test
  void saysTheReasonOfAHoldInTheReadersWords() {
    var held = because("invoice-missing", inLosAngeles("EME", "06T15:00"));

    assertThat(SPANISH.event(held))
        .isEqualTo("Detenido por la aduana de destino: falta la factura");
    assertThat(MilestoneTexts.in(Locale.of("pt", "BR")).event(held))
        .isEqualTo("Retido pela alfândega de destino: falta a fatura");
  }

  @Test
  void showsWhatItDoesNotKnowAsItCame() {
    assertThat(SPANISH.event(because("Zollbeschau {0}", inLosAngeles("EQQ", "06T15:00"))))
        .isEqualTo("Aviso del correo (EQQ): Zollbeschau {0}");
  }

  @Test
  void saysThatThePostHasNotSpokenYet() {
    assertThat(SPANISH.unheard()).isEqualTo("Con número; el correo aún no lo ha recibido");
  }

  @Test
  void speaksSpanishToReadersOfOtherLanguages() {
    assertThat(MilestoneTexts.in(Locale.JAPANESE).title(Milestone.DELIVERED, PUEBLA_TO_LOS_ANGELES))
        .isEqualTo("Entregado");
  }

  @Test
  void tellsWhatToDoWheneverTheParcelWaitsForSomebody() {
    assertThat(Milestone.values())
        .filteredOn(Milestone::asksForHelp)
        .allSatisfy(
            milestone -> assertThat(SPANISH.advice(milestone, PUEBLA_TO_LOS_ANGELES)).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en", "pt"})
  void hasEveryTextInEveryLanguageAndNoOther(String language) {
    var texts =
        ResourceBundle.getBundle("io.puente.shipping.milestone.Milestones", Locale.of(language));

    assertThat(texts.getLocale().getLanguage()).isEqualTo(language);
    assertThat(texts.keySet()).isEqualTo(wantedKeys());
  }

  private static Set<String> wantedKeys() {
    var keys = new HashSet<>(Set.of("event.unknown", "milestone.unheard.title"));
    PostalEvents.codes().forEach(code -> keys.add("event." + code));
    EventReasons.words().forEach(reason -> keys.add("reason." + reason));
    for (var milestone : Milestone.values()) {
      keys.add("milestone." + milestone + ".title");
      if (SPANISH.advice(milestone, PUEBLA_TO_LOS_ANGELES).isPresent()) {
        keys.add("milestone." + milestone + ".advice");
      }
    }
    return keys;
  }
}
