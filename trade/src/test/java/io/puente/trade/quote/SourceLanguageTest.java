package io.puente.trade.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|Ley 822",
        "es|Arancel nacional",
        "es|Ley del IGV e ISC (D.S. 055-99-EF), apéndices III y IV",
        "es|Tratado General de Integración Económica Centroamericana, art. V; DUCA-F",
        "es|HTS 2026, revisión 4, partidas escogidas",
        "es|19 CFR 24.23, ejercicios anteriores a 2026",
        "es|Declarado por la tienda",
        "pt|Decreto-Lei 1.804/1980; Lei 4.502/1964 (IPI)",
        "pt|Resolução Gecex 272/2021, Tarifa Externa Comum",
        "pt|ICMS: leis estaduais",
        "pt|Convênio ICMS 81/2023",
        "pt|Declarado pela loja",
        "en|Proclamation of 2026-02-20; HTS 9903.03.01–.11",
        "en|EO 14194; Learning Resources v. Trump (2026-02-20)",
        "en|Stated by the shop",
        "''|19 USC 58c(b)(9); 19 CFR 24.23(b)(4)",
        "''|HTS 9903.05.95, note 52",
        "''|D.L. 825, art. 37",
        "''|ACE 18"
      })
  void isToldByTheWordsOfTheLaw(String language, String source) {
    assertThat(SourceLanguage.of(source)).isEqualTo(language);
  }
}
