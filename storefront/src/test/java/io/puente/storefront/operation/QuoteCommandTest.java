package io.puente.storefront.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.storefront.testing.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotes on the command line, in a process of its own. */
class QuoteCommandTest {

  @TempDir private Path folder;

  private Node node;

  @BeforeEach
  void findNode() {
    node = new Node(folder.resolve("data"));
  }

  private static String[] guitar(String... more) {
    String[] usual = {
      "quote",
      "--from=PE",
      "--to=CL",
      "--channel=courier",
      "--date=2026-11-23",
      "--shipping=35.00",
      "--insurance=5.00",
      "--line=hs=9202.90,price=560.00,quantity=1"
    };
    String[] all = java.util.Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return all;
  }

  @Test
  void tellsAPersonWhatAGuitarCostsToImportAndWhy() throws Exception {
    Node.Said said = node.says(guitar("--language=en"));

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out())
        .startsWith("Complete")
        .contains("36.00 USD", "6% × ", "600.00 USD", "156.84 USD  all import charges")
        .contains("756.84 USD  goods, shipping", "Looked at and not charged:", "42.84", "checked");
    assertThat(folder.resolve("data")).as("no database was needed").doesNotExist();
  }

  @Test
  void tellsAProgramTheSameAsJson() throws Exception {
    Path file = folder.resolve("parcel.json");
    Files.writeString(
        file,
        """
        {
          "shipFrom": "PE", "destination": {"country": "CL"}, "date": "2026-11-23",
          "channel": "courier",
          "shipping": {"amount": "35.00", "currency": "USD"},
          "insurance": {"amount": "5.00", "currency": "USD"},
          "lines": [
            {"id": "1", "hs": "9202.90", "origin": "PE", "quantity": 1,
             "price": {"amount": "560.00", "currency": "USD"}}
          ]
        }
        """);

    Node.Said byFile = node.says("quote", "--json", file.toString());
    Node.Said byOptions = node.says(guitar("--json"));

    JsonNode quote = new ObjectMapper().readTree(byFile.out());
    assertThat(quote.path("total").path("amount").asText()).isEqualTo("156.84");
    assertThat(byOptions.out()).isEqualTo(byFile.out());
  }

  @Test
  void refusesWhatCannotBeTrueAndNamesIt() throws Exception {
    Node.Said said =
        node.says(
            "quote",
            "--from=PE",
            "--to=ZZ",
            "--channel=drone",
            "--shipping=35",
            "--line=hs=9202,price=560,quantity=1",
            "--line=hs=920290,price=ten,quantity=1",
            "--language=en");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err().lines())
        .satisfiesExactly(
            country -> assertThat(country).startsWith("/destination/country  'ZZ' is not known"),
            code -> assertThat(code).startsWith("/lines/0/hs  '9202'").contains("6 to 12 digits"),
            price -> assertThat(price).startsWith("/lines/1/price/amount  'ten'"));
    assertThat(said.out()).isEmpty();
  }

  @Test
  void saysHowItIsCalledRightly() throws Exception {
    assertThat(node.says("quote").exitCode()).isEqualTo(2);
    assertThat(node.says("quote", "--from=PE").exitCode()).isEqualTo(2);
    assertThat(node.says("quote", folder.resolve("nothing.json").toString()).exitCode())
        .isEqualTo(1);
    assertThat(node.says("quote", "--help").out()).contains("--line", "--json", "FILE");
  }
}
