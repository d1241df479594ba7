package io.puente.shipping.milestone;

import static io.puente.shipping.milestone.ReportedEvents.PUEBLA_TO_LOS_ANGELES;
import static io.puente.shipping.milestone.ReportedEvents.because;
import static io.puente.shipping.milestone.ReportedEvents.inLosAngeles;
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
  void namesTheCountryOfTheCustoms() {
    assertThat(SPANISH.title(Milestone.IMPORT_CUSTOMS_HELD, PUEBLA_TO_LOS_ANGELES))
        .isEqualTo("En aduana de Estados Unidos: detenido para revisión");
    assertThat(SPANISH.title(Milestone.EXPORT_CUSTOMS_PRESENTED, PUEBLA_TO_LOS_ANGELES))
        .isEqualTo("En la aduana de salida: México");
  }

  @Test
  void advisesBuyersWithDutiesPaidNotToPayTwice() {
    assertThat(MilestoneTexts.in(Locale.US).advice(Milestone.DUTIES_DUE, PUEBLA_TO_LOS_ANGELES))
        .hasValueSatisfying(
            advice ->
                assertThat(advice)
                    .contains("already included duties, do not pay")
                    .contains("United States customs"));
  }

  @Test
  void translatesTheReasonOfAHold() {
    ParcelEvent held = because("invoice-missing", inLosAngeles("EME", "06T15:00"));

    assertThat(SPANISH.event(held))
        .isEqualTo("Detenido por la aduana de destino: falta la factura");
    assertThat(MilestoneTexts.in(Locale.of("pt", "BR")).event(held))
        .isEqualTo("Retido pela alfândega de destino: falta a fatura");
  }

  @Test
  void showsUnknownCodesAndReasonsUnchanged() {
    assertThat(SPANISH.event(because("Zollbeschau {0}", inLosAngeles("EQQ", "06T15:00"))))
        .isEqualTo("Aviso del transportista (EQQ): Zollbeschau {0}");
  }

  @Test
  void hasATitleForAParcelWithoutEvents() {
    assertThat(SPANISH.awaitingFirstEvent())
        .isEqualTo("Preparado; el transportista aún no lo ha recibido");
  }

  @Test
  void usesSpanishForOtherLanguages() {
    assertThat(MilestoneTexts.in(Locale.JAPANESE).title(Milestone.DELIVERED, PUEBLA_TO_LOS_ANGELES))
        .isEqualTo("Entregado");
  }

  @Test
  void givesAdviceForEveryMilestoneThatNeedsAction() {
    assertThat(Milestone.values())
        .filteredOn(Milestone::needsAction)
        .allSatisfy(
            milestone -> assertThat(SPANISH.advice(milestone, PUEBLA_TO_LOS_ANGELES)).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en", "pt"})
  void hasExactlyTheRequiredTextsInEveryLanguage(String language) {
    ResourceBundle texts =
        ResourceBundle.getBundle("io.puente.shipping.milestone.Milestones", Locale.of(language));

    assertThat(texts.getLocale().getLanguage()).isEqualTo(language);
    assertThat(texts.keySet()).isEqualTo(requiredKeys());
  }

  private static Set<String> requiredKeys() {
    var keys = new HashSet<>(Set.of("event.unknown", "milestone.none.title"));
    PostalEvents.codes().forEach(code -> keys.add("event." + code));
    EventReasons.reasons().forEach(reason -> keys.add("reason." + reason));
    for (var milestone : Milestone.values()) {
      keys.add("milestone." + milestone + ".title");
      if (SPANISH.advice(milestone, PUEBLA_TO_LOS_ANGELES).isPresent()) {
        keys.add("milestone." + milestone + ".advice");
      }
    }
    return keys;
  }
}
