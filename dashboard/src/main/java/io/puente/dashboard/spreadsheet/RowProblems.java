package io.puente.dashboard.spreadsheet;

import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.dashboard.DashboardVisit;
import java.util.List;
import java.util.Map;

/**
 * The problems of a file as the owner reads them: by the row of her sheet and her own heading.
 *
 * @param refusing what leaves products out
 * @param asking what would be lost, and is kept unless she says otherwise
 * @param telling what she should know
 * @param more how many are not shown
 */
public record RowProblems(List<Item> refusing, List<Item> asking, List<Item> telling, String more) {

  private static final int MOST = 100;
  private static final String KEY = "dashboard.sheet.problem.";

  /**
   * One problem.
   *
   * @param where such as {@code Row 7 · Price}; empty for the file as a whole
   */
  public record Item(String where, String text) {}

  static RowProblems of(
      DashboardVisit visit, List<RowProblem> problems, Map<String, String> headings) {
    List<RowProblem> told =
        problems.stream().filter(each -> each.kind() != ProblemKind.PRODUCT_LEFT_OUT).toList();
    List<RowProblem> shown = told.stream().limit(MOST).toList();
    int more = told.size() - shown.size();
    return new RowProblems(
        shown.stream()
            .filter(each -> each.kind().refuses() && !each.kind().asks())
            .map(each -> item(visit, each, headings))
            .toList(),
        shown.stream()
            .filter(each -> each.kind().asks())
            .map(each -> item(visit, each, headings))
            .toList(),
        shown.stream()
            .filter(each -> !each.kind().refuses() && !each.kind().asks())
            .map(each -> item(visit, each, headings))
            .toList(),
        more == 0 ? "" : visit.texts().count("dashboard.sheet.more", more));
  }

  private static Item item(DashboardVisit visit, RowProblem problem, Map<String, String> headings) {
    String column =
        problem.column().isEmpty()
            ? ""
            : headings.getOrDefault(problem.column(), FieldNames.of(visit, problem.column()));
    String row =
        problem.line() == 0 ? "" : visit.texts().get("dashboard.sheet.row", problem.line());
    String where = column.isEmpty() || row.isEmpty() ? row + column : row + " · " + column;
    return new Item(where, text(visit, problem));
  }

  private static String text(DashboardVisit visit, RowProblem problem) {
    String key = KEY + problem.kind().key();
    return visit.texts().has(key)
        ? visit
            .texts()
            .get(
                key,
                problem.value(),
                problem.parameters().getOrDefault("kept", ""),
                problem.parameters().getOrDefault("pieces", ""),
                problem.parameters().getOrDefault("firstLine", ""))
        : problem.message(visit.locale());
  }

  public boolean isEmpty() {
    return refusing.isEmpty() && asking.isEmpty() && telling.isEmpty();
  }
}
