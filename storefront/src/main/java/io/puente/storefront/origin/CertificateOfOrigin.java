package io.puente.storefront.origin;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Explanations;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.ProofOfOrigin;
import io.puente.platform.text.Texts;
import io.puente.shipping.paper.OriginCertificate;
import io.puente.shipping.paper.OriginCertificate.Box;
import io.puente.shipping.paper.PrintResult;
import io.puente.shipping.paper.ShippingDocuments;
import io.puente.shop.Sender;
import io.puente.shop.Shop;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints a declaration as its agreement requires: a certification by data elements, or the facts
 * for a form that an authority issues. The print of the facts says that it is not that form.
 */
public final class CertificateOfOrigin {

  private static final int SHORT = 13;
  private static final int TALL = 26;
  private static final int HS_OF_ALL_COUNTRIES = 6;

  private final Shop shop;
  private final Agreement agreement;
  private final Goods goods;
  private final Declaration declaration;
  private final ProofOfOrigin.Form form;
  private final Texts texts;
  private final Explanations words;
  private final List<Box> boxes = new ArrayList<>();

  private CertificateOfOrigin(
      Shop shop, Agreement agreement, Goods goods, Declaration declaration) {
    this.shop = shop;
    this.agreement = agreement;
    this.goods = goods;
    this.declaration = declaration;
    @Nullable ProofOfOrigin proof = agreement.proof();
    form = proof == null ? ProofOfOrigin.Form.DATA_ELEMENTS : proof.form();
    texts = Texts.in(language());
    words = Explanations.in(Locale.of(texts.language()));
  }

  /**
   * What is certified.
   *
   * @param plainWords its description for customs, in English, if there is one
   */
  public record Goods(String title, @Nullable String plainWords, @Nullable String hs) {}

  /** The PDF, in English for data elements and in the shop's own language for forms. */
  public static PrintResult print(
      Shop shop, Agreement agreement, Goods goods, Declaration declaration) {
    var certificate = new CertificateOfOrigin(shop, agreement, goods, declaration);
    return ShippingDocuments.certificateOfOrigin(certificate.paper());
  }

  private String language() {
    return switch (form) {
      case DATA_ELEMENTS -> "en";
      case EXPORTER_FORM, AUTHORITY_CERTIFICATE -> shop.language();
    };
  }

  private OriginCertificate paper() {
    half("exporter", exporter());
    half("producer", declaration.producer().isEmpty() ? exporter() : declaration.producer());
    switch (form) {
      case DATA_ELEMENTS -> dataElements();
      case EXPORTER_FORM, AUTHORITY_CERTIFICATE -> formFacts();
    }
    return new OriginCertificate(
        texts.get("certificate.title", words.name(agreement)),
        texts.get("certificate.notice." + form),
        boxes,
        texts.get("certificate.statement"),
        signatures());
  }

  private void dataElements() {
    half("importer", texts.get("certificate.unknown"));
    half("certifier", words.certifier(declaration.role()) + "\n" + declaration.certifier());
    goods();
    shortHalf("origin", declaration.origin().name(Locale.of(texts.language())));
    shortHalf("period", declaration.signed() + " – " + declaration.expires());
    wide("evidence", declaration.evidence());
  }

  private void formFacts() {
    half("importer", "");
    half("invoice", "");
    goods();
    shortHalf("origin", declaration.origin().name(Locale.of(texts.language())));
    shortHalf("value", "");
    wide("remarks", declaration.evidence());
  }

  private void goods() {
    boxes.add(box("goods", description(), true, TALL));
    boxes.add(box("hs", hs(), true, TALL));
    boxes.add(box("criterion", criterion(), false, TALL));
  }

  private String exporter() {
    Sender sender = shop.shipping().sender();
    return lines(
        Stream.of(
            sender.name().equals(shop.name()) ? "" : sender.name(),
            shop.name(),
            sender.street(),
            sender.postcode() + " " + sender.city() + ", " + sender.region(),
            Locale.of("", shop.country()).getDisplayCountry(Locale.of(texts.language())),
            sender.phone() + " · " + shop.contactEmail()));
  }

  private String description() {
    String plain = goods.plainWords();
    return lines(Stream.of(goods.title(), plain == null ? "" : plain));
  }

  /** Agreements classify by the six digits that all countries share. */
  private String hs() {
    String code = goods.hs();
    return code == null ? "" : code.substring(0, Math.min(code.length(), HS_OF_ALL_COUNTRIES));
  }

  private String criterion() {
    @Nullable BigDecimal share = declaration.regionalShare();
    String materials =
        declaration.foreignMaterials().stream()
            .map(HsCode::digits)
            .collect(Collectors.joining(", "));
    return lines(
        Stream.of(
            words.rule(declaration.rule()),
            materials.isEmpty() ? "" : texts.get("certificate.materials", materials),
            share == null ? "" : texts.get("certificate.share", share.toPlainString())));
  }

  private List<String> signatures() {
    String own = texts.get("certificate.signature");
    return form == ProofOfOrigin.Form.AUTHORITY_CERTIFICATE
        ? List.of(own, texts.get("certificate.authority"))
        : List.of(own);
  }

  private void half(String name, String entry) {
    boxes.add(box(name, entry, true, TALL));
  }

  private void shortHalf(String name, String entry) {
    boxes.add(box(name, entry, true, SHORT));
  }

  private void wide(String name, String entry) {
    boxes.add(box(name, entry, false, SHORT + 3));
  }

  private Box box(String name, String entry, boolean half, int height) {
    String heading = (boxes.size() + 1) + ". " + texts.get("certificate." + name);
    return new Box(heading, entry, half, height);
  }

  private static String lines(Stream<String> lines) {
    return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }
}
