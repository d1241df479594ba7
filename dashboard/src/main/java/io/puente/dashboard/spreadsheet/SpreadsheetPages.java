package io.puente.dashboard.spreadsheet;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;

/** What the templates of spreadsheets are given. */
public final class SpreadsheetPages {

  private SpreadsheetPages() {}

  /**
   * The page that a file is chosen on.
   *
   * @param wrong why the file was not taken; empty if none was sent
   */
  public record Upload(
      String title,
      DashboardLayout dashboard,
      String wrong,
      long mostBytes,
      String tooLarge,
      List<File> files)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }
  }

  /** A file that is kept. */
  public record File(
      String path, String name, String when, String state, String tone, String original) {}

  /**
   * The page that says what the columns are.
   *
   * @param sheet which sheet these are, among those below
   * @param said whether the owner said it before for these headings
   */
  public record Columns(
      String title,
      DashboardLayout dashboard,
      String path,
      String file,
      int sheet,
      List<Sheet> sheets,
      boolean said,
      String wrong,
      List<Column> columns)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }
  }

  /** A sheet of a workbook. */
  public record Sheet(String path, String name, boolean chosen) {}

  /**
   * A column.
   *
   * @param field the name of its field
   * @param chosen what it is; {@code ?} if the owner must say it
   * @param own a meaning that is not among the choices, as files of shop systems have
   */
  public record Column(
      String field,
      String heading,
      List<String> examples,
      String chosen,
      boolean wrong,
      List<ColumnChoices.Choice> usual,
      List<ColumnChoices.Choice> others,
      String own) {}

  /** The page of the plan. */
  public record Plan(
      String title,
      DashboardLayout dashboard,
      String path,
      String file,
      String hash,
      String notice,
      String noticePath,
      SpreadsheetPlan plan)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !notice.isEmpty();
    }
  }

  /**
   * The page of an import that is on its way or has ended.
   *
   * @param state {@code running}, {@code done} or {@code failed}
   * @param hash of the plan, to try it once more
   * @param total of products; 0 before they are counted
   * @param missing names of the photos to upload
   * @param fetching how many photos are still fetched from their addresses
   */
  public record Report(
      String title,
      DashboardLayout dashboard,
      String path,
      String file,
      String state,
      String hash,
      int done,
      int total,
      String progress,
      List<SpreadsheetPlan.Count> counts,
      RowProblems problems,
      List<String> missing,
      String fetching,
      String notice,
      String wrong)
      implements PageModel {
    @Override
    public boolean isRefused() {
      return !wrong.isEmpty();
    }
  }
}
