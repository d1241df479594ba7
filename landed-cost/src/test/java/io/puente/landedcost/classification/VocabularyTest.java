package io.puente.landedcost.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final Vocabulary VOCABULARY = VocabularyReader.bundled();

  /**
   * Each rule can be reached: the name of its goods and the answers it requires lead to its
   * subheading.
   */
  @Test
  void everySubheadingIsFoundByItsGoods() {
    for (var rule : VOCABULARY.rules()) {
      for (var goods : rule.goods()) {
        String name = VOCABULARY.label(new Fact(Fact.GOODS, goods)).es();
        List<Fact> answers =
            rule.conditions().entrySet().stream()
                .map(
                    condition ->
                        new Fact(condition.getKey(), condition.getValue().iterator().next()))
                .toList();
        assertThat(LabelledProduct.CLASSIFIER.suggest(name, "", answers, Locale.of("es")))
            .as("%s with %s leads to %s", name, answers, rule.hs())
            .extracting(candidate -> candidate.hs().digits())
            .contains(rule.hs());
      }
    }
  }

  @Test
  void itKnowsThousandsOfWords() {
    assertThat(VOCABULARY.phrases().size()).isGreaterThan(8000);
  }

  @Test
  void aKindOfMaterialIsThatMaterial() {
    assertThat(VOCABULARY.isA("material", "cashmere", "textile")).isTrue();
    assertThat(VOCABULARY.isA("material", "textile", "cashmere")).isFalse();
    assertThat(VOCABULARY.isA("material", "silver", "base-metal")).isFalse();
  }

  @Test
  void everyFactAndQuestionHasATextInThreeLanguages() {
    for (var words : List.of(VOCABULARY.labels().values(), VOCABULARY.questions().values())) {
      assertThat(words)
          .allSatisfy(
              wording -> {
                assertThat(wording.es()).isNotBlank();
                assertThat(wording.en()).isNotBlank();
                assertThat(wording.pt()).isNotBlank();
              });
    }
  }
}
