package io.puente.dashboard.customs;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.product.DashboardProductRoutes;
import io.puente.dashboard.product.TradeAgreements;
import io.puente.landedcost.Certifier;
import io.puente.landedcost.Country;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.ProofOfOrigin;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.customs.Material;
import io.puente.storefront.customs.Materials;
import io.puente.storefront.customs.OriginVerdict;
import io.puente.storefront.origin.Declaration;
import io.puente.storefront.product.Product;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Where the materials of a product come from, and one declaration for all agreements. */
public record OriginRoutes(Dashboard dashboard, OriginPages pages) {

  private static final String PATH = "/dashboard/products/:product/origin";
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_SIGNATURE = 200;
  private static final int LONGEST_EVIDENCE = 200;
  private static final int USUAL_MONTHS = 12;

  public void mount(ShopWeb web) {
    dashboard.page(
        web,
        PATH,
        visit -> answer(visit, (asked, product) -> page(asked, product, 200, saved(asked))));
    dashboard.post(web, PATH + "/materials", visit -> answer(visit, this::saveMaterials));
    dashboard.post(web, PATH + "/declarations", visit -> answer(visit, this::declare));
  }

  private static OriginPages.State saved(DashboardVisit visit) {
    return OriginPages.State.stored(
        switch (visit.visit().queryParameter("saved").orElse("")) {
          case "materials" -> visit.texts().get("dashboard.origin.saved");
          case "declarations" -> visit.texts().get("dashboard.origin.declared");
          default -> "";
        });
  }

  private Answer answer(DashboardVisit visit, BiFunction<DashboardVisit, Product, Answer> handler) {
    return DashboardProductRoutes.product(visit, pages.products())
        .map(product -> handler.apply(visit, product))
        .orElseGet(Answer::notFound);
  }

  private Answer page(DashboardVisit visit, Product product, int status, OriginPages.State state) {
    return new Answer.Page(status, "dashboard/origin", pages.page(visit, product, state));
  }

  private Answer refused(DashboardVisit visit, Product product, int status, String key) {
    Form form = visit.visit().form();
    return page(
        visit,
        product,
        status,
        new OriginPages.State(
            "",
            visit.texts().get("dashboard.origin.wrong." + key),
            form.fields().containsKey("name_1") ? Optional.of(typed(form)) : Optional.empty(),
            form.text("signature")));
  }

  private static List<OriginPage.Row> typed(Form form) {
    List<OriginPage.Row> rows = new ArrayList<>();
    for (int i = 1; i <= Materials.MOST; i++) {
      if (form.fields().containsKey("name_" + i)) {
        rows.add(new OriginPage.Row(i, form.text("name_" + i), form.text("country_" + i)));
      }
    }
    return rows;
  }

  private Answer saveMaterials(DashboardVisit visit, Product product) {
    List<Material> named = new ArrayList<>();
    for (OriginPage.Row row : typed(visit.visit().form())) {
      boolean blank = row.name().isEmpty();
      if (blank && row.country().isEmpty()) {
        continue;
      }
      Optional<Country> country = country(row.country());
      if (blank || row.name().length() > LONGEST_NAME) {
        return refused(visit, product, 422, blank ? "name" : "long");
      }
      if (country.isEmpty()) {
        return refused(visit, product, 422, "country");
      }
      named.add(new Material(row.name(), country.get(), null));
    }
    List<Material> stored = pages.materials().of(visit.tenant(), product.id());
    List<Material> wanted =
        product.hs() == null ? named : OriginVerdict.withCodes(product.hs(), named.stream());
    boolean asShown = OriginPages.hash(stored).equals(visit.visit().form().text("seen"));
    Materials.Outcome outcome =
        asShown || stored.equals(wanted)
            ? pages.materials().save(visit.tenant(), product.id(), stored, wanted, visit.actor())
            : Materials.Outcome.STALE;
    return switch (outcome) {
      case SAVED -> new Answer.Redirect(OriginPages.path(product) + "?saved=materials");
      case STALE -> refused(visit, product, 409, "changed");
    };
  }

  private static Optional<Country> country(String code) {
    try {
      return code.isEmpty() ? Optional.empty() : Optional.of(Country.of(code));
    } catch (InvalidFact unknown) {
      return Optional.empty();
    }
  }

  /** Declares the chosen agreements that the materials allow; the certificates follow. */
  private Answer declare(DashboardVisit visit, Product product) {
    Form form = visit.visit().form();
    List<Material> stored = pages.materials().of(visit.tenant(), product.id());
    if (!OriginPages.hash(stored).equals(form.text("seen"))) {
      return refused(visit, product, 409, "changed");
    }
    String name = form.text("signature");
    if (name.isEmpty() || name.length() > LONGEST_SIGNATURE) {
      return refused(visit, product, 422, name.isEmpty() ? "signature" : "long");
    }
    if (!form.checked("true")) {
      return refused(visit, product, 422, "promise");
    }
    List<TradeAgreements.Applicable> chosen =
        pages.agreements().of(visit.shop(), product).stream()
            .filter(each -> form.checked(OriginPages.AGREEMENT + each.agreement().id()))
            .filter(OriginPages::isSelfCertified)
            .toList();
    if (chosen.isEmpty() || product.hs() == null) {
      return refused(visit, product, 422, "agreement");
    }
    for (TradeAgreements.Applicable applicable : chosen) {
      if (OriginPages.verdict(product, applicable, stored)
          instanceof OriginVerdict.Originates originates) {
        pages
            .declarations()
            .save(
                visit.tenant(),
                declaration(visit, product, applicable, originates, stored, name),
                visit.actor());
      }
    }
    return new Answer.Redirect(OriginPages.path(product) + "?saved=declarations");
  }

  private Declaration declaration(
      DashboardVisit visit,
      Product product,
      TradeAgreements.Applicable applicable,
      OriginVerdict.Originates originates,
      List<Material> stored,
      String name) {
    ProofOfOrigin proof = applicable.agreement().proof();
    int months =
        proof == null || proof.months() == null
            ? USUAL_MONTHS
            : Math.min(proof.months(), USUAL_MONTHS);
    LocalDate today = pages.agreements().today(visit.shop());
    return new Declaration(
        product.id(),
        applicable.agreement().id(),
        Country.of(String.valueOf(product.origin())),
        originates.rule(),
        List.of(),
        null,
        applicable.certifiers().contains(Certifier.PRODUCER)
            ? Certifier.PRODUCER
            : Certifier.EXPORTER,
        name,
        "",
        evidence(visit, stored),
        today,
        today.plusMonths(months));
  }

  private static String evidence(DashboardVisit visit, List<Material> stored) {
    String materials =
        visit
            .texts()
            .get(
                "dashboard.origin.evidence",
                stored.stream()
                    .map(each -> each.name() + " (" + visit.country(each.origin().code()) + ")")
                    .collect(Collectors.joining(", ")));
    return materials.length() <= LONGEST_EVIDENCE
        ? materials
        : materials.substring(0, LONGEST_EVIDENCE - 1) + "…";
  }
}
