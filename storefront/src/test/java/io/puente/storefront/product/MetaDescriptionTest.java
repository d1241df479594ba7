package io.puente.storefront.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetaDescriptionTest {

  @Test
  void blockElementsDoNotGlueWords() {
    assertThat(MetaDescription.ofHtml("<h2>Taza</h2><p>de barro<br>negro &amp; azul</p>"))
        .isEqualTo("Taza de barro negro & azul");
  }

  @Test
  void aLongTextEndsAfterAWholeWord() {
    String text = MetaDescription.ofText("uno dos, ".repeat(40));

    assertThat(text).hasSizeLessThanOrEqualTo(156).matches("(uno dos, )+uno( dos)?…");
  }

  @Test
  void aTextWithoutSpacesIsCut() {
    assertThat(MetaDescription.ofText("a".repeat(400))).hasSize(155).endsWith("a…");
  }

  @Test
  void noTextIsNoDescription() {
    assertThat(MetaDescription.ofHtml("<p> </p>")).isEmpty();
  }
}
