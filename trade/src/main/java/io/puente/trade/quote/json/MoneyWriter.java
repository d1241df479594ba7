package io.puente.trade.quote.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Writes money. The amount is a string. */
final class MoneyWriter {

  private MoneyWriter() {}

  static void write(JsonGenerator json, String field, Money money) throws IOException {
    write(json, field, money.toBigMoney());
  }

  /** Writes the decimals of the currency, rounded half up. */
  static void writeRounded(JsonGenerator json, String field, BigMoney money) throws IOException {
    write(json, field, money.toMoney(RoundingMode.HALF_UP));
  }

  /** Writes all decimals of the currency, and further decimals without trailing zeros. */
  static void write(JsonGenerator json, String field, BigMoney money) throws IOException {
    json.writeObjectFieldStart(field);
    int decimals = money.getCurrencyUnit().getDecimalPlaces();
    BigDecimal amount = money.getAmount();
    if (amount.scale() > decimals) {
      amount = amount.stripTrailingZeros();
    }
    if (amount.scale() < decimals) {
      amount = amount.setScale(decimals);
    }
    json.writeStringField("amount", amount.toPlainString());
    json.writeStringField("currency", money.getCurrencyUnit().getCode());
    json.writeEndObject();
  }
}
