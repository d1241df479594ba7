package io.puente.storefront.desk;

import io.puente.storefront.web.Shown;
import java.util.List;
import java.util.Map;

/**
 * Where an owner declares a product's origin under one agreement.
 *
 * @param facts what the agreement asks, label and words
 * @param values what stands in the fields
 * @param wrong what is wrong with a field, in words
 * @param share the regional value as it was kept, in per cent; empty if none was
 * @param kept whether there is a declaration to print or take back
 */
public record DeclarationPage(
    String title,
    DeskFrame desk,
    String product,
    String productPath,
    String path,
    String notice,
    List<Fact> facts,
    List<Choice> roles,
    List<Choice> rules,
    Map<String, String> values,
    Map<String, String> wrong,
    String share,
    boolean kept)
    implements Shown {

  /** Something that the agreement says. */
  public record Fact(String label, String words) {}

  /** One of several things to choose. */
  public record Choice(String value, String name, boolean chosen) {}
}
