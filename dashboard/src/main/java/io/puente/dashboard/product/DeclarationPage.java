package io.puente.dashboard.product;

import io.puente.dashboard.DashboardLayout;
import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Explanations;
import io.puente.storefront.origin.Declaration;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;

/**
 * The page to declare the origin of a product under one agreement.
 *
 * @param facts the requirements of the agreement
 * @param values the values of the fields
 * @param wrong the errors by field
 * @param share the stored regional value in per cent; empty if there is none
 * @param declared whether there is a declaration to print or withdraw
 */
public record DeclarationPage(
    String title,
    DashboardLayout dashboard,
    String product,
    String productLanguage,
    String productPath,
    String path,
    String notice,
    List<Fact> facts,
    List<Choice> roles,
    List<Choice> rules,
    Map<String, String> values,
    Map<String, String> wrong,
    String share,
    boolean declared)
    implements PageModel {
  @Override
  public boolean isRefused() {
    return !notice.isEmpty();
  }

  static DeclarationPage of(
      DashboardVisit visit,
      DeclarationContext context,
      String notice,
      Map<String, String> values,
      Map<String, String> wrong) {
    var applicable = context.applicable();
    var words = Explanations.in(visit.locale());
    Map<String, String> all = DeclarationContext.withAllFields(values);
    return new DeclarationPage(
        visit.texts().get("dashboard.declare.title", words.name(applicable.agreement())),
        visit.layout("products"),
        context.product().title(),
        context.product().language(),
        DashboardProductRoutes.path(context.product().id()),
        context.path(),
        notice,
        AgreementRequirements.of(visit, applicable),
        applicable.certifiers().stream()
            .map(one -> choice("role", one.name(), words.certifier(one), all))
            .toList(),
        applicable.rules().stream()
            .map(one -> choice("rule", one.name(), words.rule(one), all))
            .toList(),
        all,
        wrong,
        context.existing().map(Declaration::regionalShare).map(visit::number).orElse(""),
        context.existing().isPresent());
  }

  private static Choice choice(
      String field, String value, String name, Map<String, String> values) {
    return new Choice(value, name, value.equals(values.get(field)));
  }

  /** A requirement of the agreement. */
  public record Fact(String label, String text) {}

  /** An option of the form. */
  public record Choice(String value, String name, boolean chosen) {}
}
