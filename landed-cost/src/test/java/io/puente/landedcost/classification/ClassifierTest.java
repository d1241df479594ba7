package io.puente.landedcost.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.puente.landedcost.HsCode;
import io.puente.landedcost.InvalidFact;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {

  private static final Locale SPANISH = Locale.of("es", "PE");
  private static final Classifier CLASSIFIER = LabelledProduct.CLASSIFIER;

  @Test
  void itKnowsWhatSmallShopsSend() {
    assertThat(CLASSIFIER.subheadings()).isGreaterThanOrEqualTo(650);
  }

  @Test
  void anOwnerReadsWhichWordsSupportACandidate() {
    Candidate first = first("Chompa Ausangate", "Tejida a mano en Puno con 100 % baby alpaca.");
    assertThat(first.hs()).isEqualTo(HsCode.of("6110.19"));
    assertThat(first.name()).startsWith("Suéter, de punto o ganchillo, de pelo fino");
    assertThat(first.evidence())
        .extracting(Candidate.Evidence::word, Candidate.Evidence::meaning)
        .contains(
            tuple("Chompa", "suéter"),
            tuple("baby alpaca", "de pelo fino (alpaca, vicuña, mohair)"));
  }

  @Test
  void whatTheWordsDoNotSayIsAskedAndEachAnswerLeadsSomewhere() {
    Candidate scarf = first("Chalina de alpaca", "");
    Question made = question(scarf, "make");
    assertThat(made.text()).isEqualTo("¿Cómo está hecha la tela o el tejido?");
    assertThat(leadsTo(made, "knitted")).isEqualTo("611710");
    assertThat(leadsTo(made, "woven")).isEqualTo("621420");
  }

  @Test
  void anAnswerResolvesTheQuestion() {
    for (var answer : question(first("Chalina de alpaca", ""), "make").answers()) {
      Candidate after =
          CLASSIFIER.suggest("Chalina de alpaca", "", List.of(answer.fact()), SPANISH).getFirst();
      assertThat(after.hs()).isEqualTo(answer.leadsTo());
      assertThat(after.questions()).extracting(Question::attribute).doesNotContain("make");
    }
  }

  @Test
  void coffeeIsAskedWhetherItIsRoasted() {
    Candidate coffee = first("Café de Nariño", "Notas de panela.");
    assertThat(coffee.hs()).isEqualTo(HsCode.of("0901.21"));
    assertThat(leadsTo(question(coffee, "roast"), "green")).isEqualTo("090111");
    assertThat(leadsTo(question(coffee, "caffeine"), "without")).isEqualTo("090122");
  }

  @Test
  void theSameBagOfAnotherMaterialGoesElsewhere() {
    Candidate bag = first("Bolso bandolera", "");
    Question material = question(bag, "material");
    assertThat(leadsTo(material, "leather")).isEqualTo("420221");
    assertThat(leadsTo(material, "textile")).isEqualTo("420222");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Taza de gres para café con asa de madera,               691200
          Funda de cojín con borlas de lana en algodón,           630492
          Coffee mug,                                             691200
          Collar con dije de plata,                               711311
          Bolso de cuero con forro de algodón,                    420221
          Jabón de miel y avena,                                  340111
          Chocolate en tableta sin leche,                         180632
          Dog collar made of leather,                             420100
          Gluten free cookies,                                    190531
          Brincos de prata na caixinha de madeira,                711311
          Cojín que combina con tu sillón,                        940490
          Wool blanket matches your chair,                        630120
          Bufandita de lana de punto,                             611710
          """)
  void connectivesDistinguishTheProductFromItsAccessories(String title, String hs6) {
    assertThat(first(title, "").hs().digits()).isEqualTo(hs6);
  }

  @Test
  void aTitleWithoutGoodsIsExplainedByTheGoodsThatTheTextNamesMost() {
    assertThat(first("Wayra", "Ideal para tu taza. Cuaderno cosido a mano.").hs())
        .isEqualTo(HsCode.of("4820.10"));
  }

  @Test
  void theLargerShareOfABlendDecides() {
    assertThat(first("Suéter", "70% algodón, 30% alpaca").hs()).isEqualTo(HsCode.of("6110.20"));
    assertThat(first("Suéter", "30% algodón, 70% alpaca").hs()).isEqualTo(HsCode.of("6110.19"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Aretes de plata 925, Silver earrings 925, Brincos de prata 925
          Gorros de lana,      Wool beanies,        Toucas de lã
          Velas aromáticas,    Scented candles,     Velas perfumadas
          """)
  void theSameGoodsAreFoundInThreeLanguages(String spanish, String english, String portuguese) {
    HsCode hs = first(spanish, "").hs();
    assertThat(first(english, "").hs()).isEqualTo(hs);
    assertThat(first(portuguese, "").hs()).isEqualTo(hs);
  }

  @Test
  void anEnglishReaderIsAnsweredInEnglishWhateverTheProductSpeaks() {
    Candidate first = CLASSIFIER.suggest("Chalina de alpaca", "", Locale.US).getFirst();
    assertThat(first.name()).startsWith("Shawl or scarf");
    assertThat(question(first, "make").text()).isEqualTo("How is the cloth made?");
    assertThat(CLASSIFIER.suggest("Chalina de alpaca", "", Locale.of("pt", "BR")))
        .allSatisfy(candidate -> assertThat(candidate.name()).startsWith("Xale ou cachecol"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "Modelo 4711", "100% alpaca", "%%% ((( ---", "\u202e🙂🙂"})
  void wordsThatDoNotNameAProductGetNoSubheading(String title) {
    assertThat(CLASSIFIER.suggest(title, "", SPANISH)).isEmpty();
  }

  @Test
  void markupAndEndlessTextsDoNoHarm() {
    assertThat(first("<b>Taza</b>", "<p>De <i>talavera</i></p>").hs())
        .isEqualTo(HsCode.of("6912.00"));
    String endless = "taza <<<< de barro 999999999999% ".repeat(100_000);
    assertThat(first(endless, endless).hs()).isEqualTo(HsCode.of("6912.00"));
  }

  @Test
  void scoresAreSharesAndFall() {
    for (var product : LabelledProduct.heldOut()) {
      List<Double> scores = product.suggested().stream().map(Candidate::score).toList();
      assertThat(scores).allMatch(score -> score > 0 && score < 1);
      assertThat(scores.stream().mapToDouble(Double::doubleValue).sum()).isLessThan(1);
      assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }
  }

  @Test
  void everyQuestionDecidesBetweenSubheadings() {
    for (var product : LabelledProduct.heldOut()) {
      for (var candidate : product.suggested()) {
        for (var question : candidate.questions()) {
          assertThat(question.answers().stream().map(Question.Answer::leadsTo).distinct())
              .as(product.title())
              .hasSizeGreaterThan(1);
        }
      }
    }
  }

  @Test
  void anInvalidFactIsRefused() {
    assertThatThrownBy(() -> Fact.of("wool")).isInstanceOf(InvalidFact.class);
    assertThatThrownBy(() -> Fact.of("material=")).isInstanceOf(InvalidFact.class);
    assertThat(Fact.of("material=wool")).hasToString("material=wool");
  }

  private static Candidate first(String title, String text) {
    return CLASSIFIER.suggest(title, text, SPANISH).getFirst();
  }

  private static Question question(Candidate candidate, String attribute) {
    return candidate.questions().stream()
        .filter(question -> question.attribute().equals(attribute))
        .findFirst()
        .orElseThrow();
  }

  private static String leadsTo(Question question, String value) {
    return question.answers().stream()
        .filter(answer -> answer.fact().value().equals(value))
        .findFirst()
        .orElseThrow()
        .leadsTo()
        .digits();
  }
}
