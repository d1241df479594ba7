package io.puente.landedcost.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "collar, COLLARES",
    "cojín, cojines",
    "lápiz, lápices",
    "arete, aretes",
    "balão, balões",
    "anel, anéis",
    "lençol, lençóis",
    "bombom, bombones",
    "dress, dresses",
    "berry, berries",
    "cape, capes",
    "algodón, algodon"
  })
  void oneAndManyAreSpeltAlike(String one, String many) {
    assertThat(Spelling.folded(one)).isEqualTo(Spelling.folded(many));
  }

  @ParameterizedTest
  @CsvSource({"plata, plato", "lã, la", "té, te", "cap, cape", "chal, chalina"})
  void differentWordsStayDifferent(String one, String other) {
    assertThat(Spelling.folded(one)).isNotEqualTo(Spelling.folded(other));
  }

  @ParameterizedTest
  @CsvSource({
    "bolsa, bolsita",
    "saco, saquinhos",
    "manga, manguita",
    "cojín, cojincito",
    "flor, florzinha",
    "toalha, toalhinha"
  })
  void aDiminutiveIsTracedToItsWord(String word, String diminutive) {
    assertThat(Spelling.withoutDiminutive(Spelling.folded(diminutive)))
        .isEqualTo(Spelling.folded(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vinho", "linha", "collar", "manta", "cita"})
  void whatIsNoDiminutiveIsNotTraced(String word) {
    assertThat(Spelling.withoutDiminutive(Spelling.folded(word))).isNull();
  }
}
