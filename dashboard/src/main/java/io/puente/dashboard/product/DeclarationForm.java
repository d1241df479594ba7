package io.puente.dashboard.product;

import io.puente.landedcost.Certifier;
import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.OriginRule;
import io.puente.landedcost.ProofOfOrigin;
import io.puente.landedcost.RegionalValue;
import io.puente.platform.text.DecimalInput;
import io.puente.platform.text.Texts;
import io.puente.storefront.origin.Declaration;
import io.puente.storefront.product.Product;
import io.puente.web.request.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a declaration of origin from a form and checks it against the agreement. */
final class DeclarationForm {

  private static final int MAX_LENGTH = 200;
  private static final int MAX_CODES_LENGTH = 2_000;

  private final Product product;
  private final TradeAgreements.Applicable applicable;
  private final Form form;
  private final Texts texts;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  DeclarationForm(Product product, TradeAgreements.Applicable applicable, Form form, Texts texts) {
    this.product = product;
    this.applicable = applicable;
    this.form = form;
    this.texts = texts;
  }

  /** The errors by field. */
  Map<String, String> wrong() {
    return wrong;
  }

  /** The declaration, if there is no error. */
  Optional<Declaration> declaration() {
    Optional<Certifier> role = one(Certifier.class, "role", applicable.certifiers());
    Optional<OriginRule> rule = one(OriginRule.class, "rule", applicable.rules());
    String certifier = text("certifier", true);
    String producer = text("producer", false);
    String evidence = text("evidence", true);
    Optional<LocalDate> signed = day("signed");
    Optional<LocalDate> expires = day("expires");
    signed.ifPresent(from -> expires.ifPresent(to -> period(from, to)));
    List<HsCode> materials = materials();
    Optional<BigDecimal> share = share();
    rule.ifPresent(
        chosen ->
            new OriginRuleCheck(product, applicable.agreement(), texts)
                .of(chosen, materials, share)
                .forEach(wrong::putIfAbsent));
    return wrong.isEmpty()
        ? Optional.of(
            new Declaration(
                product.id(),
                applicable.agreement().id(),
                Country.of(String.valueOf(product.origin())),
                rule.orElseThrow(),
                materials,
                share.orElse(null),
                role.orElseThrow(),
                certifier,
                producer,
                evidence,
                signed.orElseThrow(),
                expires.orElseThrow()))
        : Optional.empty();
  }

  private <E extends Enum<E>> Optional<E> one(Class<E> type, String field, List<E> allowed) {
    Optional<E> chosen =
        allowed.stream().filter(each -> each.name().equals(form.text(field))).findFirst();
    if (chosen.isEmpty()) {
      wrong.put(field, texts.get("dashboard.declare.wrong.choose"));
    }
    return chosen.map(type::cast);
  }

  private String text(String field, boolean needed) {
    String written = form.text(field);
    if (needed && written.isEmpty()) {
      wrong.put(field, texts.get("dashboard.declare.wrong.missing"));
    } else if (written.length() > MAX_LENGTH) {
      wrong.put(field, texts.get("dashboard.declare.wrong.long", MAX_LENGTH));
    }
    return written;
  }

  private Optional<LocalDate> day(String field) {
    try {
      return Optional.of(LocalDate.parse(form.text(field)));
    } catch (DateTimeParseException e) {
      wrong.put(field, texts.get("dashboard.declare.wrong.day"));
      return Optional.empty();
    }
  }

  private void period(LocalDate from, LocalDate to) {
    ProofOfOrigin proof = applicable.agreement().proof();
    Integer months = proof == null ? null : proof.months();
    if (to.isBefore(from)) {
      wrong.put("expires", texts.get("dashboard.declare.wrong.order"));
    } else if (months != null && to.isAfter(from.plusMonths(months))) {
      wrong.put("expires", texts.get("dashboard.declare.wrong.period", months));
    }
  }

  private List<HsCode> materials() {
    List<HsCode> codes = new ArrayList<>();
    if (form.isLonger("materials", MAX_CODES_LENGTH)) {
      wrong.put("materials", texts.get("dashboard.declare.wrong.long", MAX_CODES_LENGTH));
      return codes;
    }
    for (String code : form.text("materials").split("[\\s,;]+")) {
      if (!code.isEmpty()) {
        try {
          codes.add(HsCode.of(code));
        } catch (InvalidFact unreadable) {
          wrong.put("materials", texts.get("dashboard.declare.wrong.code", code));
        }
      }
    }
    return codes;
  }

  /** The regional share of the value in per cent; empty if no value is stated. */
  private Optional<BigDecimal> share() {
    if (form.text("goods_value").isEmpty() && form.text("foreign_value").isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> goods = DecimalInput.parseAmount(form.text("goods_value"));
    Optional<BigDecimal> foreign = DecimalInput.parseAmount(form.text("foreign_value"));
    if (goods.isEmpty() || foreign.isEmpty()) {
      wrong.put("goods_value", texts.get("dashboard.declare.wrong.values"));
      return Optional.empty();
    }
    try {
      return Optional.of(RegionalValue.buildDown(goods.get(), foreign.get()));
    } catch (InvalidFact impossible) {
      wrong.put("goods_value", texts.get("dashboard.declare.wrong.values"));
      return Optional.empty();
    }
  }
}
