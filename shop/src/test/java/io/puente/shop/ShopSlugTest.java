package io.puente.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopSlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Barro & Sol | barro-sol",
        "Ñandú | nandu",
        "  ¡Café  Olé!  | cafe-ole",
        "São João – Artesanato | sao-joao-artesanato",
        "Ana's L’Atelier | anas-latelier",
        "Straße Łódź Ærø | strasse-lodz-aero",
        "Ｔａｌｌｅｒ ２ | taller-2",
        "Barro™ y Sol | barro-y-sol",
        "陶芸 Studio | studio",
        "Taller_de---Barro | taller-de-barro",
        "İstanbul | istanbul",
        "bar\u00ADro\u200B azul | barro-azul"
      })
  void readsAsTheNameDoes(String name, String slug) {
    assertThat(ShopSlug.of(name)).contains(slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"陶芸", "🍵", "Керамика", "فخار", "…!?", "", " ", "Ñ", "ÁDMIN", "www-", "Api"})
  void anOwnerIsAskedWhereTheNameGivesNone(String name) {
    assertThat(ShopSlug.of(name)).isEmpty();
  }

  @Test
  void endsALongNameAfterAWord() {
    assertThat(ShopSlug.of("Cerámica de la Abuela Eusebia de San Pablo Mitla"))
        .contains("ceramica-de-la-abuela-eusebia-de-san");
    assertThat(ShopSlug.of("Alfarería".repeat(14)))
        .hasValueSatisfying(slug -> assertThat(slug).hasSize(40).startsWith("alfareria"));
    assertThat(ShopSlug.of("a " + "b".repeat(119)))
        .map(ShopSlug::problem)
        .contains(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"es, tienda-", "pt, loja-", "en, shop-"})
  void proposesANameThatCanBeTaken(String language, String beginning) {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      String proposal = ShopSlug.proposal(language, random);
      assertThat(proposal).startsWith(beginning).hasSize(beginning.length() + 4);
      assertThat(ShopSlug.problem(proposal)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"www", "api", "operator", "hooks", "mail", "admin", "static", "puente"})
  void nobodyTakesAnAddressOfTheServer(String slug) {
    assertThat(ShopSlug.problem(slug)).contains(ShopSlug.Problem.RESERVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "-ab", "ab-", "a--b", "xn--nand-hra", "WWW", "barro_azul", "ñandu"})
  void refusesWhatIsNoPartOfAHostName(String slug) {
    assertThat(ShopSlug.problem(slug)).contains(ShopSlug.Problem.MALFORMED);
    assertThat(ShopSlug.problem("a".repeat(41))).contains(ShopSlug.Problem.MALFORMED);
  }
}
