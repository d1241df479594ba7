package io.puente.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an owner writes is shown; what would run in a buyer's browser is not. */
class MarkdownTest {

  private static String html(String text) {
    return Markdown.html(text).html();
  }

  @Test
  void showsHeadingsListsBoldWordsAndLinks() {
    assertThat(
            html("# Envíos\n\nA **México** y:\n\n- Chile\n- Perú\n\n[Escríbanos](mailto:a@b.mx)"))
        .contains("<h2>Envíos</h2>", "<strong>México</strong>", "<li>Perú</li>")
        .contains("<a href=\"mailto:a&#64;b.mx\" rel=\"nofollow noopener\">Escríbanos</a>");
  }

  @Test
  void keepsTheLinesOfAnAddress() {
    assertThat(html("Calle 1\nPuebla\nMéxico").replace("\n", ""))
        .isEqualTo("<p>Calle 1<br />Puebla<br />México</p>");
  }

  @Test
  void keepsMoneyAndNumbersAsTheyAre() {
    assertThat(html("Desde $420 MXN, 3 * 4 cajas, nota_de_entrega_1.pdf"))
        .isEqualTo("<p>Desde $420 MXN, 3 * 4 cajas, nota_de_entrega_1.pdf</p>\n");
  }

  /** Taken from reports about shops and editors that rendered them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](&#x6A;&#x61;vascript&colon;alert(1))",
        "[x](\u0001javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox(1))",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "![x\" onerror=\"alert(1)](a.png)",
        "[x](https://a.mx 'y\" onmouseover=\"alert(1)')",
        "[x](https://a.mx/\"onmouseover=\"alert(1))",
        "[x]: javascript:alert(1)\n\n[x]",
        "`<script>`\n\n    <script>alert(1)</script>",
        "```\"><script>alert(1)</script>\nx\n```",
        "<a href=\"javascript:alert(1)\" style=\"position:fixed\">x</a>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "<div id=content name=cookie onclick=alert(1)>"
      })
  void nothingRunsInABrowser(String text) {
    assertThat(html(text))
        .doesNotContainPattern("(?i)<(?!/?(p|br|h2|strong|em|ul|li|a|pre|div|code)\\b)")
        .doesNotContainPattern("(?i)<[^>]*\\bon\\w+\\s*=")
        .doesNotContainPattern("(?i)href=\"\\s*(javascript|data|vbscript)")
        .doesNotContainPattern("(?i)<[^>]*\\b(style|id|name|src)=");
  }

  @Test
  void tellsThatAPictureIsNotShown() {
    assertThat(Markdown.html("![taza](https://elsewhere.example/a.png)").cleaned()).isTrue();
    assertThat(Markdown.html("**taza** y <b>plato</b>").cleaned()).isFalse();
  }

  @Test
  void showsWhatIsNestedBeyondReasonAsItWasTyped() {
    assertThat(html("*a **b ".repeat(100) + "<b>")).startsWith("<p>*a **b").contains("&lt;b&gt;");
  }

  /** Reported of parsers and renderers that call themselves for each level. */
  @ParameterizedTest
  @ValueSource(
      strings = {"> ", "- ", "*a **b ", "[", "![", "*a _b ", "1. ", "a_b*", "`", "<a ", "&"})
  void staysOnItsFeetWhateverIsRepeated(String part) {
    assertThat(html(part.repeat(20_000 / part.length()))).isNotNull();
    assertThat(html((part + "x").repeat(5_000) + "_* ".repeat(3_000))).isNotNull();
  }
}
