package io.puente.dashboard.page;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;

/**
 * One page of words with its form.
 *
 * @param path of the form
 * @param stored whether it is stored already
 * @param legal whether somebody who knows the law should read it
 * @param prepared whether a text in the form was made from the settings and is not stored yet
 * @param notice what was done; empty at first
 * @param refusal why nothing was changed; empty at first
 * @param seen the hash of the stored page
 * @param values of the fields
 * @param wrong the errors by field
 * @param address where buyers read it; empty if they do not
 * @param previews what buyers would see; empty unless asked for
 */
public record PageEditor(
    String title,
    DashboardLayout dashboard,
    String path,
    boolean stored,
    boolean published,
    boolean legal,
    boolean prepared,
    String notice,
    String refusal,
    String seen,
    List<Column> languages,
    Map<String, String> values,
    Map<String, String> wrong,
    String address,
    List<Preview> previews)
    implements PageModel {

  @Override
  public boolean isRefused() {
    return !refusal.isEmpty();
  }

  /**
   * The fields of one language.
   *
   * @param own whether it is the shop's own
   * @param missing whether buyers of this language read another one
   * @param outdated what the settings make of the text now, if they have changed since it was
   *     taken; a hash, else empty
   * @param starterPath where the form has the text from the settings; empty if there is none
   */
  public record Column(
      String code,
      String name,
      String titleField,
      String textField,
      String starterField,
      boolean own,
      boolean missing,
      String outdated,
      String starterPath) {}

  /**
   * What buyers would see.
   *
   * @param html sanitized
   * @param cleaned whether something of it is not shown
   */
  public record Preview(String language, String name, String title, String html, boolean cleaned) {}
}
