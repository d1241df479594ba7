package io.puente.dashboard.text;

import java.util.List;

/**
 * What is saved together: the texts of one thing in all languages.
 *
 * @param id within its kind
 * @param name in the account's language
 * @param editPath of the page where everything else of it is changed; empty if there is none
 * @param seen the hash of what is stored
 */
public record TextRow(String id, String name, String editPath, String seen, List<Group> groups) {

  /**
   * One text.
   *
   * @param rows of its field; 1 for a field of one line
   * @param hint what to write; empty if the label says it
   */
  public record Group(String label, int rows, String hint, List<Field> fields) {}

  /**
   * One text in one language.
   *
   * @param missing whether buyers of this language read another one
   */
  public record Field(
      String name, String language, String languageName, String value, boolean missing) {}
}
