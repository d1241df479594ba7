package io.puente.dashboard.product;

import io.puente.dashboard.DashboardLayout;
import io.puente.dashboard.DashboardVisit;
import io.puente.landedcost.Explanations;
import io.puente.storefront.origin.Declaration;
import io.puente.web.page.PageModel;
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
    DashboardLayout dashboard,
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
    implements PageModel {

  static DeclarationPage of(
      DashboardVisit visit,
      DeclarationSubject subject,
      String notice,
      Map<String, String> values,
      Map<String, String> wrong) {
    var useful = subject.useful();
    var words = Explanations.in(visit.locale());
    Map<String, String> all = DeclarationSubject.whole(values);
    return new DeclarationPage(
        visit.texts().get("dashboard.declare.title", words.name(useful.agreement())),
        visit.layout("products"),
        subject.product().title(),
        DashboardProductRoutes.path(subject.product().id()),
        subject.path(),
        notice,
        AgreementFacts.of(visit, useful),
        useful.certifiers().stream()
            .map(one -> choice("role", one.name(), words.certifier(one), all))
            .toList(),
        useful.rules().stream()
            .map(one -> choice("rule", one.name(), words.rule(one), all))
            .toList(),
        all,
        wrong,
        subject
            .kept()
            .map(Declaration::regionalShare)
            .map(share -> share.toPlainString())
            .orElse(""),
        subject.kept().isPresent());
  }

  private static Choice choice(
      String field, String value, String name, Map<String, String> values) {
    return new Choice(value, name, value.equals(values.get(field)));
  }

  /** Something that the agreement says. */
  public record Fact(String label, String words) {}

  /** One of several things to choose. */
  public record Choice(String value, String name, boolean chosen) {}
}
