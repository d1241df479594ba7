package io.puente.dashboard.product;

import io.puente.landedcost.Certifier;
import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.InvalidFact;
import io.puente.landedcost.OriginRule;
import io.puente.landedcost.ProofOfOrigin;
import io.puente.landedcost.RegionalValue;
import io.puente.platform.text.Texts;
import io.puente.storefront.origin.Declaration;
import io.puente.storefront.product.Product;
import io.puente.web.request.DecimalInput;
import io.puente.web.request.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an owner declares: whether it is whole, and within what the agreement allows. */
final class DeclarationForm {

  private static final int LONGEST = 200;

  private final Product product;
  private final TradeAgreements.Useful useful;
  private final Form form;
  private final Texts texts;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  DeclarationForm(Product product, TradeAgreements.Useful useful, Form form, Texts texts) {
    this.product = product;
    this.useful = useful;
    this.form = form;
    this.texts = texts;
  }

  /** What is wrong, by field, in words. */
  Map<String, String> wrong() {
    return wrong;
  }

  /** The declaration, if nothing is wrong with it. */
  Optional<Declaration> declaration() {
    Optional<Certifier> role = one(Certifier.class, "role", useful.certifiers());
    Optional<OriginRule> rule = one(OriginRule.class, "rule", useful.rules());
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
            new RuleCheck(product, useful.agreement(), texts)
                .of(chosen, materials, share)
                .forEach(wrong::putIfAbsent));
    return wrong.isEmpty()
        ? Optional.of(
            new Declaration(
                product.id(),
                useful.agreement().id(),
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
    } else if (written.length() > LONGEST) {
      wrong.put(field, texts.get("dashboard.declare.wrong.long", LONGEST));
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
    ProofOfOrigin proof = useful.agreement().proof();
    Integer months = proof == null ? null : proof.months();
    if (to.isBefore(from)) {
      wrong.put("expires", texts.get("dashboard.declare.wrong.order"));
    } else if (months != null && to.isAfter(from.plusMonths(months))) {
      wrong.put("expires", texts.get("dashboard.declare.wrong.period", months));
    }
  }

  private List<HsCode> materials() {
    List<HsCode> codes = new ArrayList<>();
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

  /** The share of the value that is of the parties; none if no value is stated. */
  private Optional<BigDecimal> share() {
    if (form.text("goods_value").isEmpty() && form.text("foreign_value").isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> goods = DecimalInput.parse(form.text("goods_value"));
    Optional<BigDecimal> foreign = DecimalInput.parse(form.text("foreign_value"));
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
