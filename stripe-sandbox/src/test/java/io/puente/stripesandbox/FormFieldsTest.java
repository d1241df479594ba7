package io.puente.stripesandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

  @Test
  void readsListsAndObjectsWithinAForm() {
    FormFields fields =
        FormFields.parse(
            "mode=payment&line_items[1][quantity]=3&line_items[0][price_data][currency]=mxn"
                + "&line_items[0][price_data][product_data][name]=Taza+de+caf%C3%A9&expand[0]=a&expand[1]=b");

    assertThat(fields.nested().encode())
        .isEqualTo(
            """
            {"expand":["a","b"],"line_items":[{"price_data":{"currency":"mxn","product_data":\
            {"name":"Taza de café"}}},{"quantity":"3"}],"mode":"payment"}""");
  }

  @Test
  void countsPastTen() {
    var form = new StringBuilder("x=1");
    for (int i = 0; i < 12; i++) {
      form.append("&items[").append(i).append("]=").append(i);
    }

    assertThat(FormFields.parse(form.toString()).nested().getJsonArray("items").getString(11))
        .isEqualTo("11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%zz", "a[b][c][d][e][f][g][h][i][j]=1", "a=1&a[b]=2"})
  void refusesWhatCannotBeRead(String form) {
    assertThatThrownBy(() -> FormFields.parse(form).nested()).isInstanceOf(ApiError.class);
  }
}
