package io.puente.catalogsync.feed;

import static io.puente.catalogsync.testing.Sheet.PUEBLA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Files that are small enough, and take far more memory than their size. */
final class LongSheetsTest {

  private static final String HEADER = "Title,URL handle\n";

  @Test
  void aSheetOfTwoMillionRowsOfTwoCellsIsRefused() {
    assertRefusedAsTooLong(HEADER + "a,b\n".repeat(2_000_000));
  }

  @Test
  void aSheetWithAMillionBlankRowsAtItsEndIsRead() {
    Feed.OfProducts feed = (Feed.OfProducts) read(HEADER + "Taza,taza\n" + ",\n".repeat(1_000_000));

    assertThat(feed.products()).hasSize(1);
  }

  @Test
  void aSheetOfMillionsOfCellsIsRefused() {
    String row = "x,".repeat(1000) + "x\n";
    assertRefusedAsTooLong("Title,URL handle" + ",c".repeat(999) + "\n" + row.repeat(7000));
  }

  @Test
  void aSheetOfMillionsOfColumnsIsRefused() {
    assertRefusedAsTooLong(",".repeat(10_000_000) + "\n");
    assertRefusedAsTooLong(HEADER + ",".repeat(10_000_000) + "\n");
  }

  @Test
  void aSheetWithAProblemInEachRowTellsThoseThatAPersonCanRead() {
    StringBuilder sheet = new StringBuilder("Title,URL handle,Price\n");
    for (int i = 0; i < 20_000; i++) {
      sheet.append("Taza,taza-%d,mucho\n".formatted(i));
    }

    Feed.OfProducts feed = (Feed.OfProducts) read(sheet.toString());

    assertThat(feed.leftOut()).isEqualTo(20_000);
    assertThat(feed.problems()).hasSize(10_001);
    assertThat(feed.problems().getLast().kind()).isEqualTo(ProblemKind.MORE_PROBLEMS);
  }

  private static void assertRefusedAsTooLong(String sheet) {
    assertThat(sheet.length()).as("no larger than a file may be").isLessThan(Feeds.MAX_BYTES);
    Feed.Unreadable refused = (Feed.Unreadable) read(sheet);
    assertThat(refused.problem().kind()).isEqualTo(ProblemKind.FILE_TOO_LONG);
    assertThat(refused.problem().message(Locale.of("es")))
        .matches(".* hasta la fila \\d+\\. Divídala .*");
  }

  private static Feed read(String sheet) {
    return Feeds.read("sheet.csv", sheet.getBytes(StandardCharsets.UTF_8), PUEBLA);
  }
}
