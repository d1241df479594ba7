package io.puente.shop;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.puente.platform.text.DecimalInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads amounts in quotes and weights as people paste them: {@code "1 000": "8.900,50"}. */
final class PastedNumbers extends SimpleModule {

  private static final long serialVersionUID = 1;

  PastedNumbers() {
    super("pasted numbers");
    addDeserializer(BigDecimal.class, new Amount());
    addKeyDeserializer(Integer.class, new Weight());
  }

  private static final class Amount extends StdDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1;

    Amount() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return BigDecimalDeserializer.instance.deserialize(json, context);
      }
      Optional<BigDecimal> amount = DecimalInput.parseAmount(json.getText());
      return amount.isPresent()
          ? amount.get()
          : (BigDecimal)
              context.handleWeirdStringValue(BigDecimal.class, json.getText(), "not an amount");
    }
  }

  private static final class Weight extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      Optional<Integer> grams = DecimalInput.parseWhole(key);
      return grams.isPresent()
          ? grams.get()
          : context.handleWeirdKey(Integer.class, key, "not a whole number of grams");
    }
  }
}
