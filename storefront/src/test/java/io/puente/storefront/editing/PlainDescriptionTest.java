package io.puente.storefront.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainDescriptionTest {

  @Test
  void aBlankLineBeginsAParagraphAndAHyphenAnItem() {
    assertThat(
            PlainDescription.html(
                """
                Taza de barro
                  hecha a mano.
                \t
                Para:
                - café
                 -  té
                y agua.

                -sal
                """))
        .isEqualTo(
            "<p>Taza de barro<br>hecha a mano.</p><p>Para:</p><ul><li>café</li><li>té</li></ul>"
                + "<p>y agua.</p><p>-sal</p>");
  }

  @Test
  void whatLooksLikeAnElementIsText() {
    assertThat(PlainDescription.html("<script>\n\n- 5 < 6 & 7"))
        .isEqualTo("<p>&lt;script&gt;</p><ul><li>5 &lt; 6 &amp; 7</li></ul>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n \t\n", "<p> </p>"})
  void nothingStaysNothing(String text) {
    assertThat(PlainDescription.html(text.replace("<p> </p>", ""))).isEmpty();
    assertThat(PlainDescription.of(text)).isEmpty();
  }

  @Test
  void theTextOfAnImportedDescriptionHasItsParagraphsAndItems() {
    assertThat(
            PlainDescription.of(
                """
                <h2>Taza   azul</h2>
                <div><p>Barro de <b>Puebla</b>,
                con <a href="/x">esmalte</a>.<br/>Cabe café.</p></div>
                <ul>
                  <li>sin plomo</li>
                  <li>a mano</li>
                </ul>Fin
                """))
        .isEqualTo(
            """
            Taza azul

            Barro de Puebla, con esmalte.
            Cabe café.

            - sin plomo
            - a mano

            Fin""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Una línea",
        "Dos\nlíneas",
        "Un párrafo\n\notro\n\ny otro",
        "Lleva:\n\n- barro\n- esmalte\n\nY nada más",
        "5 < 6 & <b>\"nada\"</b>",
      })
  void whatIsStoredIsShownAsItWasTyped(String typed) {
    assertThat(PlainDescription.of(PlainDescription.html(typed))).isEqualTo(typed);
  }
}
