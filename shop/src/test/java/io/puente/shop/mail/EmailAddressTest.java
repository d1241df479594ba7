package io.puente.shop.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@example.com,",
        "ana@example.com;",
        "ana@example.com.",
        "ana@example..com",
        "a@b..com",
        ".ana@example.com",
        "ana.@example.com",
        "a..b@example.com",
        "ana@-example.com",
        "ana@example-.com",
        "ana@exam_ple.com",
        "ana@@example.com",
        "ana@exa mple.com",
        "ana@example",
        "ana@localhost",
        "ana@example.c",
        "ana@example.123",
        "ana@127.0.0.1",
        "ana@[127.0.0.1]",
        "\"ana\"@example.com",
        "Ana <ana@example.com>",
        "ana.example.com",
        "@example.com",
        "ana@",
        "ana@.com",
        ""
      })
  void anAddressThatNoServerTakesIsInvalid(String address) {
    assertThat(EmailAddress.of(address)).isInstanceOf(EmailAddress.Invalid.class);
  }

  @Test
  void anAddressLongerThanTheStandardIsInvalid() {
    assertThat(EmailAddress.of("a".repeat(65) + "@example.com"))
        .isInstanceOf(EmailAddress.Invalid.class);
    assertThat(EmailAddress.of("ana@" + "exa.".repeat(63) + "com"))
        .isInstanceOf(EmailAddress.Invalid.class);
  }

  /** Defect: emails to an address that the provider cannot have given to anybody are lost. */
  @ParameterizedTest
  @CsvSource({
    "josé@gmail.com, jose@gmail.com",
    "NUÑEZ.ana@hotmail.com, NUNEZ.ana@hotmail.com",
    "joão@uol.com.br, joao@uol.com.br",
    "王@gmail.com, ''",
    "\uD83D\uDE00@gmail.com, ''"
  })
  void anAccentThatTheProviderGivesNobodyIsAskedAbout(String address, String meant) {
    assertThat(EmailAddress.of(address)).isEqualTo(new EmailAddress.Doubtful(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@example.com",
        "ana+x@sub.example.com.mx",
        "josé@example.com",
        "o'connor@example.com",
        "ana_b-c@example.com",
        "ana@ñandú.cl",
        "ana@xn--and-6ma2c.cl",
        "王@例子.中国",
        "ana@tienda.shop",
        "ana@barro.example",
        "ANA@GMAIL.COM",
        "ana@hotmail.cl",
        "ana@yahoo.com.ar",
        "ana@mail.com",
        "ana@mailo.com",
        "ana@ymail.com",
        "ana@love.com",
        "ana@famail.com",
        "ana@empresa.co",
        "ana@uol.com.br",
        "ana@g.com"
      })
  void anAddressAsPeopleHaveThemIsNotAskedAbout(String address) {
    assertThat(EmailAddress.of(address)).isInstanceOf(EmailAddress.Usual.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ana@gmial.com, ana@gmail.com",
    "ana@gnail.com, ana@gmail.com",
    "ana@gmai.com, ana@gmail.com",
    "ana@gmaill.com, ana@gmail.com",
    "ana@gmail.con, ana@gmail.com",
    "ana@gmail.co, ana@gmail.com",
    "ana@gmail.com.mx, ana@gmail.com",
    "ana@gmail.es, ana@gmail.com",
    "ana@gmial.con, ana@gmail.com",
    "ana@hotmial.com, ana@hotmail.com",
    "ana@hotmal.com, ana@hotmail.com",
    "ana@hotmail.cmo, ana@hotmail.com",
    "ana@outlok.com, ana@outlook.com",
    "ana@yaho.com, ana@yahoo.com",
    "ana@yahho.com.mx, ana@yahoo.com.mx",
    "ana@iclod.com, ana@icloud.com",
    "ana@empresa.con, ana@empresa.com",
    "ana@empresa.cm, ana@empresa.com"
  })
  void aProbableSlipHasTheAddressThatWasMeant(String typed, String meant) {
    assertThat(EmailAddress.of(typed)).isEqualTo(new EmailAddress.Doubtful(meant));
  }

  @Test
  void anUnknownTopLevelIsDoubtfulWithoutAGuess() {
    assertThat(EmailAddress.of("ana@empresa.xyzq")).isEqualTo(new EmailAddress.Doubtful(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mailto:ana@example.com", "ana＠example.com", "ana@example.com\u200b\u00a0"})
  void whatCopyingAddsIsTakenAway(String pasted) {
    assertThat(EmailAddress.clean(pasted)).isEqualTo("ana@example.com");
  }

  @Test
  void mailServersGetTheDomainInAscii() {
    assertThat(EmailAddress.inAscii("josé@ñandú.cl")).isEqualTo("josé@xn--and-6ma2c.cl");
  }
}
