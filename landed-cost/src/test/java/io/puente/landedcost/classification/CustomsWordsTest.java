package io.puente.landedcost.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goods of small shops, answered by somebody who knows what they are and no code. */
class CustomsWordsTest {

  private static final Locale SPANISH = Locale.of("es", "MX");
  private static final Classifier CLASSIFIER = LabelledProduct.CLASSIFIER;

  /** The first answer of each question that the words leave open, unless one is wanted. */
  private static List<Fact> answered(String title, String wanted) {
    var answers = new ArrayList<Fact>();
    answers.add(CLASSIFIER.kinds(title, "", SPANISH).getFirst().fact());
    while (true) {
      var open =
          CLASSIFIER.suggest(title, "", answers, SPANISH).getFirst().questions().stream()
              .filter(
                  question ->
                      answers.stream()
                          .noneMatch(known -> known.attribute().equals(question.attribute())))
              .findFirst();
      if (open.isEmpty()) {
        return answers;
      }
      answers.add(
          open.get().answers().stream()
              .map(Question.Answer::fact)
              .filter(fact -> List.of(wanted.split(" ")).contains(fact.toString()))
              .findFirst()
              .orElse(open.get().answers().getFirst().fact()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Taza de Talavera;use=table;691200;Mug of earthenware or stoneware
          Suéter de alpaca;make=knitted wearer=women;611019;Sweater of fine hair (alpaca, vicuña, mohair), for women or girls
          Aretes de plata;'';711311;Earrings of silver
          Bolsa de piel;'';420221;Handbag of leather
          Miel de abeja;'';040900;Bee honey
          Café de Chiapas tostado;caffeine=with;090121;Coffee, roasted, with caffeine
          Carrito de madera;'';950300;Toy vehicle of wood
          Jabón de avena;'';340111;Soap bar
          Vela de cera de abeja;'';340600;Candle
          Blusa bordada;material=cotton make=woven;620630;Blouse of cotton, woven, for women or girls
          Camino de mesa de algodón;make=woven;630251;Table runner of cotton, woven
          Alebrije de papel maché;'';482390;Alebrije, decorative figure of paper or cardboard
          Mezcal joven;'';220890;Mezcal, agave spirit
          Sombrero de palma;'';650400;Hat of plant fibre (palm, willow, straw)
          Cuaderno de papel amate;'';482010;Notebook of paper or cardboard
          Rebozo de algodón;make=woven;621490;Rebozo, shawl of cotton, woven
          Chambö Botanic Print Blouse;material=cotton make=woven;620630;Blouse of cotton, woven, for women or girls
          Chibchen Canvas Laptop Tote;'';420292;Tote bag of textile
          Cotton shirt;make=woven wearer=men;620520;Shirt of cotton, woven, for men or boys
          """)
  void isClassifiedWithoutACode(String title, String wanted, String hs, String english) {
    var answers = answered(title, wanted);
    Candidate first = CLASSIFIER.suggest(title, "", answers, SPANISH).getFirst();
    assertThat(first.hs().digits()).isEqualTo(hs);
    assertThat(first.description()).isEqualTo(english);
  }

  /** Nothing is asked twice, and the words never say what nobody has said. */
  @Test
  void theWordsForCustomsSayWhatItIsAndNothingThatNobodySaid() {
    assertThat(CLASSIFIER.suggest("Taza", "", SPANISH).getFirst().description()).isEqualTo("Mug");
  }
}
