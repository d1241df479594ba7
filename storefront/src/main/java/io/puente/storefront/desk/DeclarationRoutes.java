package io.puente.storefront.desk;

import io.puente.landedcost.Certifier;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.OriginRule;
import io.puente.shipping.paper.Paper;
import io.puente.storefront.origin.CertificateOfOrigin;
import io.puente.storefront.origin.Declaration;
import io.puente.storefront.origin.Declarations;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import io.puente.storefront.web.Answer;
import io.puente.storefront.web.Form;
import io.puente.storefront.web.Web;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Declaring where a product originates, and the certificate that goes with it. */
public final class DeclarationRoutes {

  private final Desk desk;
  private final Products products;
  private final Declarations declarations;
  private final TradeAgreements agreements;

  public DeclarationRoutes(
      Desk desk, Products products, Declarations declarations, TradeAgreements agreements) {
    this.desk = desk;
    this.products = products;
    this.declarations = declarations;
    this.agreements = agreements;
  }

  public void mount(Web web) {
    String path = "/desk/products/:product/declarations/:agreement";
    desk.page(web, path, visit -> answer(visit, this::show));
    desk.post(web, path, visit -> answer(visit, this::keep));
    desk.post(web, path + "/withdrawal", visit -> answer(visit, this::withdraw));
    desk.page(web, path + "/certificate.pdf", visit -> answer(visit, this::certificate));
  }

  static String path(UUID product, String agreement) {
    return "%s/declarations/%s".formatted(ProductDeskRoutes.path(product), agreement);
  }

  /** A product and an agreement that it can be declared under. */
  private record Subject(
      Product product, TradeAgreements.Useful useful, Optional<Declaration> kept) {

    String path() {
      return DeclarationRoutes.path(product.id(), useful.agreement().id());
    }
  }

  @FunctionalInterface
  private interface Handling {
    Answer answer(DeskVisit visit, Subject subject);
  }

  private Answer answer(DeskVisit visit, Handling handling) {
    return ProductDeskRoutes.product(visit, products)
        .flatMap(product -> subject(visit, product))
        .map(subject -> handling.answer(visit, subject))
        .orElseGet(Answer::notFound);
  }

  private Optional<Subject> subject(DeskVisit visit, Product product) {
    String id = visit.visit().name("agreement");
    return agreements
        .named(visit.shop(), product, id)
        .map(
            useful ->
                new Subject(
                    product,
                    useful,
                    declarations.of(visit.tenant(), product.id()).stream()
                        .filter(kept -> kept.agreement().equals(id))
                        .findFirst()));
  }

  private Answer show(DeskVisit visit, Subject subject) {
    Map<String, String> values =
        subject.kept().map(DeclarationRoutes::values).orElseGet(() -> proposed(visit, subject));
    return page(visit, subject, 200, "", values, Map.of());
  }

  private static Map<String, String> values(Declaration kept) {
    Map<String, String> values = new TreeMap<>();
    values.put("role", kept.role().name());
    values.put("rule", kept.rule().name());
    values.put("certifier", kept.certifier());
    values.put("producer", kept.producer());
    values.put("evidence", kept.evidence());
    values.put("signed", kept.signed().toString());
    values.put("expires", kept.expires().toString());
    values.put(
        "materials",
        kept.foreignMaterials().stream().map(HsCode::digits).collect(Collectors.joining(", ")));
    return values;
  }

  /** The shop signs today, for as long as the agreement allows, a year at most. */
  private Map<String, String> proposed(DeskVisit visit, Subject subject) {
    LocalDate today = agreements.today();
    var proof = subject.useful().agreement().proof();
    int months = proof == null || proof.months() == null ? 12 : Math.min(proof.months(), 12);
    return Map.of(
        "certifier", visit.shop().sender().name(),
        "signed", today.toString(),
        "expires", today.plusMonths(months).toString());
  }

  private Answer keep(DeskVisit visit, Subject subject) {
    Form form = visit.visit().form();
    var check =
        new DeclarationCheck(subject.product(), subject.useful().agreement(), form, visit.texts());
    Optional<Declaration> declared = check.declaration();
    if (declared.isEmpty()) {
      return page(
          visit,
          subject,
          422,
          visit.texts().get("desk.declare.not-kept"),
          form.fields(),
          check.wrong());
    }
    declarations.keep(visit.tenant(), declared.get(), visit.actor());
    return new Answer.Redirect(subject.path());
  }

  private Answer withdraw(DeskVisit visit, Subject subject) {
    declarations.withdraw(
        visit.tenant(), subject.product().id(), subject.useful().agreement().id(), visit.actor());
    return new Answer.Redirect(ProductDeskRoutes.path(subject.product().id()));
  }

  private Answer certificate(DeskVisit visit, Subject subject) {
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
      case Paper.Printed(var pdf) ->
          Answer.bytes(
              "application/pdf",
              pdf,
              "origin-%s-%s.pdf"
                  .formatted(subject.product().handle(), subject.useful().agreement().id()));
      case Paper.TooLong(var field) ->
          page(
              visit,
              subject,
              409,
              visit.texts().get("desk.papers.too-long", field),
              values(subject.kept().get()),
              Map.of());
      case Paper.Unprintable(var field, var letters) ->
          page(
              visit,
              subject,
              409,
              visit.texts().get("desk.papers.unprintable", field, letters),
              values(subject.kept().get()),
              Map.of());
    };
  }

  private static Answer page(
      DeskVisit visit,
      Subject subject,
      int status,
      String notice,
      Map<String, String> values,
      Map<String, String> wrong) {
    var agreement = subject.useful().agreement();
    var words = Explanations.in(visit.locale());
    var check =
        new DeclarationCheck(subject.product(), agreement, visit.visit().form(), visit.texts());
    Map<String, String> all = new TreeMap<>(EMPTY);
    all.putAll(values);
    return new Answer.Page(
        status,
        "desk/declaration",
        new DeclarationPage(
            visit.texts().get("desk.declare.title", words.name(agreement)),
            visit.frame("products"),
            subject.product().title(),
            ProductDeskRoutes.path(subject.product().id()),
            subject.path(),
            notice,
            AgreementFacts.of(visit, subject.useful()),
            check.certifiers().stream().map(one -> role(words, one, all)).toList(),
            check.rules().stream().map(one -> rule(words, one, all)).toList(),
            all,
            wrong,
            subject
                .kept()
                .map(Declaration::regionalShare)
                .map(share -> share.toPlainString())
                .orElse(""),
            subject.kept().isPresent()));
  }

  private static final Map<String, String> EMPTY =
      List.of(
              "role",
              "rule",
              "certifier",
              "producer",
              "evidence",
              "signed",
              "expires",
              "materials",
              "goods_value",
              "foreign_value")
          .stream()
          .collect(Collectors.toMap(name -> name, name -> ""));

  private static DeclarationPage.Choice role(
      Explanations words, Certifier one, Map<String, String> values) {
    return new DeclarationPage.Choice(
        one.name(), words.certifier(one), one.name().equals(values.get("role")));
  }

  private static DeclarationPage.Choice rule(
      Explanations words, OriginRule one, Map<String, String> values) {
    return new DeclarationPage.Choice(
        one.name(), words.rule(one), one.name().equals(values.get("rule")));
  }
}
