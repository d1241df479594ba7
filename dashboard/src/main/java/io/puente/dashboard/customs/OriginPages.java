package io.puente.dashboard.customs;

import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.product.DashboardProductRoutes;
import io.puente.dashboard.product.DeclarationRoutes;
import io.puente.dashboard.product.MarketQuote;
import io.puente.dashboard.product.MarketQuotes;
import io.puente.dashboard.product.ProductDetails;
import io.puente.dashboard.product.TradeAgreements;
import io.puente.landedcost.Certifier;
import io.puente.landedcost.Country;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.ProofOfOrigin;
import io.puente.landedcost.Reason;
import io.puente.shop.Market;
import io.puente.shop.quote.ImportQuote;
import io.puente.storefront.customs.Material;
import io.puente.storefront.customs.Materials;
import io.puente.storefront.customs.OriginVerdict;
import io.puente.storefront.customs.TypicalMaterials;
import io.puente.storefront.origin.Declaration;
import io.puente.storefront.origin.Declarations;
import io.puente.storefront.product.Product;
import io.puente.storefront.product.Products;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Builds the page of materials and agreements. */
public record OriginPages(
    Products products,
    MarketQuotes quotes,
    Materials materials,
    Declarations declarations,
    TradeAgreements agreements) {

  static final String AGREEMENT = "agreement_";

  private static final int SPARE_ROWS = 2;

  /** What the page shows beside what is stored. */
  record State(String notice, String alarm, Optional<List<OriginPage.Row>> typed, String name) {

    static State stored(String notice) {
      return new State(notice, "", Optional.empty(), "");
    }
  }

  static String path(Product product) {
    return DashboardProductRoutes.path(product.id()) + "/origin";
  }

  OriginPage page(DashboardVisit visit, Product product, State state) {
    List<Material> stored = materials.of(visit.tenant(), product.id());
    boolean described = product.hs() != null && product.origin() != null;
    List<OriginPage.Agreement> found = described ? agreements(visit, product, stored) : List.of();
    return new OriginPage(
        visit.texts().get("dashboard.origin.title"),
        visit.layout("products"),
        product.title(),
        product.language(),
        DashboardProductRoutes.path(product.id()),
        path(product),
        described ? "" : CustomsPages.path(product.id()),
        state.notice(),
        state.alarm(),
        hash(stored),
        state.typed().orElseGet(() -> rows(visit, product, stored)),
        ProductDetails.countries(visit),
        found,
        found.stream().anyMatch(each -> !each.field().isEmpty()),
        state.name().isEmpty() ? visit.account().name() : state.name());
  }

  static String hash(List<Material> stored) {
    return DigestUtils.sha256Hex(stored.toString()).substring(0, 16);
  }

  /** The stored materials, or the usual ones of such goods, from the shop's country. */
  private static List<OriginPage.Row> rows(
      DashboardVisit visit, Product product, List<Material> stored) {
    List<OriginPage.Row> rows = new ArrayList<>();
    for (Material material : stored) {
      rows.add(new OriginPage.Row(rows.size() + 1, material.name(), material.origin().code()));
    }
    if (stored.isEmpty() && product.hs() != null) {
      for (String name : TypicalMaterials.of(product.hs(), visit.locale())) {
        rows.add(new OriginPage.Row(rows.size() + 1, name, ""));
      }
    }
    int last = Math.min(rows.size() + SPARE_ROWS, Materials.MOST);
    while (rows.size() < last) {
      rows.add(new OriginPage.Row(rows.size() + 1, "", ""));
    }
    return rows;
  }

  private List<OriginPage.Agreement> agreements(
      DashboardVisit visit, Product product, List<Material> stored) {
    Map<String, Declaration> declared =
        declarations.of(visit.tenant(), product.id()).stream()
            .collect(Collectors.toMap(Declaration::agreement, Function.identity()));
    Map<String, List<String>> gains = gains(visit, product);
    return agreements.of(visit.shop(), product).stream()
        .map(
            applicable ->
                agreement(
                    visit,
                    product,
                    applicable,
                    verdict(product, applicable, stored),
                    Optional.ofNullable(declared.get(applicable.agreement().id())),
                    gains.getOrDefault(applicable.agreement().id(), List.of())))
        .sorted(Comparator.comparing((OriginPage.Agreement each) -> each.field().isEmpty()))
        .toList();
  }

  static OriginVerdict verdict(
      Product product, TradeAgreements.Applicable applicable, List<Material> stored) {
    return OriginVerdict.of(
        applicable.agreement(),
        applicable.countries(),
        Country.of(String.valueOf(product.origin())),
        String.valueOf(product.hs()),
        stored);
  }

  /** Whether the owner can sign by herself. */
  static boolean isSelfCertified(TradeAgreements.Applicable applicable) {
    ProofOfOrigin proof = applicable.agreement().proof();
    return proof != null
        && proof.form() != ProofOfOrigin.Form.AUTHORITY_CERTIFICATE
        && (applicable.certifiers().contains(Certifier.PRODUCER)
            || applicable.certifiers().contains(Certifier.EXPORTER));
  }

  private OriginPage.Agreement agreement(
      DashboardVisit visit,
      Product product,
      TradeAgreements.Applicable applicable,
      OriginVerdict verdict,
      Optional<Declaration> declared,
      List<String> gains) {
    String id = applicable.agreement().id();
    String form = DeclarationRoutes.path(product.id(), id);
    boolean valid =
        declared
            .filter(each -> each.isValidOn(agreements.today(visit.shop())))
            .filter(each -> each.origin().code().equals(product.origin()))
            .isPresent();
    boolean can = verdict instanceof OriginVerdict.Originates;
    return new OriginPage.Agreement(
        Explanations.in(visit.locale()).name(applicable.agreement()),
        applicable.countries().stream()
            .map(Country::code)
            .map(visit::country)
            .collect(Collectors.joining(", ")),
        words(visit, applicable, verdict),
        tone(can, isSelfCertified(applicable), verdict),
        icon(can, isSelfCertified(applicable), verdict),
        gains,
        can && isSelfCertified(applicable) && !valid ? AGREEMENT + id : "",
        declared
            .map(
                each ->
                    valid
                        ? visit.texts().get("dashboard.declared.until", each.expires())
                        : visit.texts().get("dashboard.declared.not-valid"))
            .orElse(""),
        declared.isPresent() ? form + "/certificate.pdf" : "",
        form);
  }

  private static String tone(boolean can, boolean byHerself, OriginVerdict verdict) {
    if (can) {
      return byHerself ? "good" : "calm";
    }
    return verdict instanceof OriginVerdict.TooNear ? "bad" : "warn";
  }

  private static String icon(boolean can, boolean byHerself, OriginVerdict verdict) {
    if (can) {
      return byHerself ? "circle-check" : "file-text";
    }
    return verdict instanceof OriginVerdict.TooNear ? "x" : "alert-triangle";
  }

  private static String words(
      DashboardVisit visit, TradeAgreements.Applicable applicable, OriginVerdict verdict) {
    return switch (verdict) {
      case OriginVerdict.NoMaterials none -> visit.texts().get("dashboard.origin.no-materials");
      case OriginVerdict.Originates originates ->
          visit
              .texts()
              .get(
                  isSelfCertified(applicable)
                      ? "dashboard.origin.originates"
                      : "dashboard.origin.originates.authority");
      case OriginVerdict.TooNear(var material) ->
          visit
              .texts()
              .get(
                  "dashboard.origin.too-near",
                  material.name(),
                  visit.country(material.origin().code()));
      case OriginVerdict.AskTheAnnex(var foreign, var textile) ->
          visit
              .texts()
              .get(
                  textile ? "dashboard.origin.annex.textile" : "dashboard.origin.annex",
                  foreign.stream()
                      .map(each -> each.name() + " (" + visit.country(each.origin().code()) + ")")
                      .collect(Collectors.joining(", ")));
    };
  }

  /** What a declaration would save on one piece in each market, by agreement. */
  private Map<String, List<String>> gains(DashboardVisit visit, Product product) {
    return MarketQuotes.markets(visit.shop()).stream()
        .filter(market -> !market.country().equals(visit.shop().country()))
        .flatMap(market -> gains(visit, market, product))
        .collect(
            Collectors.groupingBy(
                Gain::agreement, Collectors.mapping(Gain::words, Collectors.toList())));
  }

  private record Gain(String agreement, String words) {}

  private Stream<Gain> gains(DashboardVisit visit, Market market, Product product) {
    return products.ofId(visit.shop(), market, product.id()).stream()
        .flatMap(
            there ->
                there.variants().stream()
                    .limit(1)
                    .map(variant -> quotes.of(visit.shop(), market, there, variant)))
        .flatMap(
            quote ->
                quote instanceof MarketQuote.Quoted quoted
                        && quoted.answer() instanceof ImportQuote.Known known
                    ? known.assessment().notApplied().stream()
                    : Stream.empty())
        .map(measure -> measure.reason() instanceof Reason.NeedsDeclaration needs ? needs : null)
        .filter(Objects::nonNull)
        .filter(needs -> needs.saving() != null)
        .map(needs -> gain(visit, market, needs))
        .distinct();
  }

  private static Gain gain(DashboardVisit visit, Market market, Reason.NeedsDeclaration needs) {
    var saving = Objects.requireNonNull(needs.saving());
    return new Gain(
        needs.agreement(),
        saving.isZero()
            ? visit.texts().get("dashboard.origin.gain.none", visit.country(market.country()))
            : visit
                .texts()
                .get(
                    "dashboard.origin.gain",
                    visit.country(market.country()),
                    visit.moneyWithCode(saving)));
  }
}
