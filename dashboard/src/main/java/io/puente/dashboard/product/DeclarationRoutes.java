package io.puente.dashboard.product;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.shipping.paper.PrintResult;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.origin.CertificateOfOrigin;
import io.puente.storefront.origin.Declaration;
import io.puente.storefront.origin.Declarations;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The form to declare the origin of a product, and the certificate of origin. */
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
    dashboard.post(web, path, visit -> answer(visit, this::save));
    dashboard.post(web, path + "/withdrawal", visit -> answer(visit, this::withdraw));
    dashboard.page(web, path + "/certificate.pdf", visit -> answer(visit, this::certificate));
  }

  /** The path of the form of one agreement. */
  public static String path(UUID product, String agreement) {
    return "%s/declarations/%s".formatted(DashboardProductRoutes.path(product), agreement);
  }

  @FunctionalInterface
  private interface Handler {
    Answer answer(DashboardVisit visit, DeclarationContext context);
  }

  private Answer answer(DashboardVisit visit, Handler handler) {
    return DashboardProductRoutes.product(visit, products)
        .flatMap(product -> context(visit, product))
        .map(context -> handler.answer(visit, context))
        .orElseGet(Answer::notFound);
  }

  private Optional<DeclarationContext> context(DashboardVisit visit, Product product) {
    String id = visit.visit().pathParameter("agreement");
    return agreements
        .find(visit.shop(), product, id)
        .map(
            applicable ->
                new DeclarationContext(
                    product,
                    applicable,
                    declarations.of(visit.tenant(), product.id()).stream()
                        .filter(declaration -> declaration.agreement().equals(id))
                        .findFirst()));
  }

  private Answer show(DashboardVisit visit, DeclarationContext context) {
    return page(visit, context, 200, "", values(visit, context), Map.of());
  }

  private Map<String, String> values(DashboardVisit visit, DeclarationContext context) {
    return context.values(visit.shop(), agreements.today(visit.shop()));
  }

  private Answer save(DashboardVisit visit, DeclarationContext context) {
    Form form = visit.visit().form();
    var read = new DeclarationForm(context.product(), context.applicable(), form, visit.texts());
    Optional<Declaration> declared = read.declaration();
    if (declared.isEmpty()) {
      return page(
          visit,
          context,
          422,
          visit.texts().get("dashboard.declare.not-kept"),
          form.fields(),
          read.wrong());
    }
    declarations.save(visit.tenant(), declared.get(), visit.actor());
    return new Answer.Redirect(context.path());
  }

  private Answer withdraw(DashboardVisit visit, DeclarationContext context) {
    declarations.withdraw(
        visit.tenant(),
        context.product().id(),
        context.applicable().agreement().id(),
        visit.actor());
    return new Answer.Redirect(DashboardProductRoutes.path(context.product().id()));
  }

  private Answer certificate(DashboardVisit visit, DeclarationContext context) {
    if (context.existing().isEmpty()) {
      return Answer.notFound();
    }
    var paper =
        CertificateOfOrigin.print(
            visit.shop(),
            context.applicable().agreement(),
            new CertificateOfOrigin.Goods(
                context.product().title(),
                context.product().customsDescription(),
                context.product().hs()),
            context.existing().get());
    return switch (paper) {
      case PrintResult.Printed(var pdf) ->
          Answer.bytes(
              "application/pdf",
              pdf,
              "origin-%s-%s.pdf"
                  .formatted(context.product().handle(), context.applicable().agreement().id()));
      case PrintResult.TooLong(var field) ->
          page(
              visit,
              context,
              409,
              visit.texts().get("dashboard.papers.too-long", field),
              values(visit, context),
              Map.of());
      case PrintResult.Unprintable(var field, var letters) ->
          page(
              visit,
              context,
              409,
              visit.texts().get("dashboard.papers.unprintable", field, letters),
              values(visit, context),
              Map.of());
    };
  }

  private static Answer page(
      DashboardVisit visit,
      DeclarationContext context,
      int status,
      String notice,
      Map<String, String> values,
      Map<String, String> wrong) {
    return new Answer.Page(
        status, "dashboard/declaration", DeclarationPage.of(visit, context, notice, values, wrong));
  }
}
