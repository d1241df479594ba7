package io.puente.dashboard.product;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.shipping.paper.PrintResult;
import io.puente.storefront.origin.CertificateOfOrigin;
import io.puente.storefront.origin.Declaration;
import io.puente.storefront.origin.Declarations;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.storefront.web.ShopWeb;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Declaring where a product originates, and the certificate that goes with it. */
public final class DeclarationRoutes {

  private final Dashboard dashboard;
  private final Products products;
  private final Declarations declarations;
  private final TradeAgreements agreements;

  public DeclarationRoutes(
      Dashboard dashboard,
      Products products,
      Declarations declarations,
      TradeAgreements agreements) {
    this.dashboard = dashboard;
    this.products = products;
    this.declarations = declarations;
    this.agreements = agreements;
  }

  public void mount(ShopWeb web) {
    String path = "/dashboard/products/:product/declarations/:agreement";
    dashboard.page(web, path, visit -> answer(visit, this::show));
    dashboard.post(web, path, visit -> answer(visit, this::keep));
    dashboard.post(web, path + "/withdrawal", visit -> answer(visit, this::withdraw));
    dashboard.page(web, path + "/certificate.pdf", visit -> answer(visit, this::certificate));
  }

  static String path(UUID product, String agreement) {
    return "%s/declarations/%s".formatted(DashboardProductRoutes.path(product), agreement);
  }

  @FunctionalInterface
  private interface Handling {
    Answer answer(DashboardVisit visit, DeclarationSubject subject);
  }

  private Answer answer(DashboardVisit visit, Handling handling) {
    return DashboardProductRoutes.product(visit, products)
        .flatMap(product -> subject(visit, product))
        .map(subject -> handling.answer(visit, subject))
        .orElseGet(Answer::notFound);
  }

  private Optional<DeclarationSubject> subject(DashboardVisit visit, Product product) {
    String id = visit.visit().pathParameter("agreement");
    return agreements
        .named(visit.shop(), product, id)
        .map(
            useful ->
                new DeclarationSubject(
                    product,
                    useful,
                    declarations.of(visit.tenant(), product.id()).stream()
                        .filter(kept -> kept.agreement().equals(id))
                        .findFirst()));
  }

  private Answer show(DashboardVisit visit, DeclarationSubject subject) {
    return page(visit, subject, 200, "", values(visit, subject), Map.of());
  }

  private Map<String, String> values(DashboardVisit visit, DeclarationSubject subject) {
    return subject.values(visit.shop(), agreements.today());
  }

  private Answer keep(DashboardVisit visit, DeclarationSubject subject) {
    Form form = visit.visit().form();
    var read = new DeclarationForm(subject.product(), subject.useful(), form, visit.texts());
    Optional<Declaration> declared = read.declaration();
    if (declared.isEmpty()) {
      return page(
          visit,
          subject,
          422,
          visit.texts().get("dashboard.declare.not-kept"),
          form.fields(),
          read.wrong());
    }
    declarations.save(visit.tenant(), declared.get(), visit.actor());
    return new Answer.Redirect(subject.path());
  }

  private Answer withdraw(DashboardVisit visit, DeclarationSubject subject) {
    declarations.withdraw(
        visit.tenant(), subject.product().id(), subject.useful().agreement().id(), visit.actor());
    return new Answer.Redirect(DashboardProductRoutes.path(subject.product().id()));
  }

  private Answer certificate(DashboardVisit visit, DeclarationSubject subject) {
    if (subject.kept().isEmpty()) {
      return Answer.notFound();
    }
    var paper =
        CertificateOfOrigin.print(
            visit.shop(),
            subject.useful().agreement(),
            new CertificateOfOrigin.Goods(
                subject.product().title(),
                subject.product().customsDescription(),
                subject.product().hs()),
            subject.kept().get());
    return switch (paper) {
      case PrintResult.Printed(var pdf) ->
          Answer.bytes(
              "application/pdf",
              pdf,
              "origin-%s-%s.pdf"
                  .formatted(subject.product().handle(), subject.useful().agreement().id()));
      case PrintResult.TooLong(var field) ->
          page(
              visit,
              subject,
              409,
              visit.texts().get("dashboard.papers.too-long", field),
              values(visit, subject),
              Map.of());
      case PrintResult.Unprintable(var field, var letters) ->
          page(
              visit,
              subject,
              409,
              visit.texts().get("dashboard.papers.unprintable", field, letters),
              values(visit, subject),
              Map.of());
    };
  }

  private static Answer page(
      DashboardVisit visit,
      DeclarationSubject subject,
      int status,
      String notice,
      Map<String, String> values,
      Map<String, String> wrong) {
    return new Answer.Page(
        status, "dashboard/declaration", DeclarationPage.of(visit, subject, notice, values, wrong));
  }
}
