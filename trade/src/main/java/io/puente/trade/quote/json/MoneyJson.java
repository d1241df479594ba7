package io.puente.trade.quote.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Writes money, its amount as a text. */
final class MoneyJson {

  private MoneyJson() {}

  static void write(JsonGenerator json, String field, Money money) throws IOException {
    write(json, field, money.toBigMoney());
  }

  /** At least the cents of the currency, and no noughts beyond them. */
  static void write(JsonGenerator json, String field, BigMoney money) throws IOException {
    json.writeObjectFieldStart(field);
    int cents = money.getCurrencyUnit().getDecimalPlaces();
    var amount = money.getAmount();
    if (amount.scale() > cents) {
      amount = amount.stripTrailingZeros();
    }
    if (amount.scale() < cents) {
      amount = amount.setScale(cents);
    }
    json.writeStringField("amount", amount.toPlainString());
    json.writeStringField("currency", money.getCurrencyUnit().getCode());
    json.writeEndObject();
  }
}
