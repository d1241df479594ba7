package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.server.testing.Commands;
import io.puente.server.testing.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotes on the command line. */
class QuoteCommandTest {

  @TempDir private Path folder;

  private Commands commands;

  @BeforeEach
  void findData() {
    commands = new Commands(Map.of("PUENTE_DATA", folder.resolve("data").toString()));
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
  void quotesTheImportOfAGuitarWithReasons() throws Exception {
    Node.Output output = new Node(folder.resolve("data")).execute(guitar("--language=en"));

    assertThat(output.exitCode()).as(output.err()).isZero();
    assertThat(output.out())
        .startsWith("Complete")
        .contains("36.00 USD", "6% × ", "600.00 USD", "156.84 USD  all import charges")
        .contains("756.84 USD  goods, shipping", "Looked at and not charged:", "42.84")
        .contains("Ley 21.713; not yet compared with its source; confidence medium");
    assertThat(folder.resolve("data")).as("no database was needed").doesNotExist();
  }

  @Test
  void usesAStatedDutyAndNamesItsSource() throws Exception {
    Node.Output output =
        commands.execute(
            "quote",
            "--from=MX",
            "--to=CR",
            "--channel=courier",
            "--shipping=0",
            "--line=hs=6912.00,price=100,quantity=1,duty=14%",
            "--language=en");

    assertThat(output.exitCode()).as(output.err()).isZero();
    assertThat(output.out())
        .startsWith("Complete")
        .contains("14%, as the shop states it × 100.00 USD", "29.95 USD  all import charges");
  }

  @Test
  void namesNoValueWhereATaxGoesByTheAlcoholInABottle() throws Exception {
    Node.Output output =
        commands.execute(
            "quote",
            "--from=MX",
            "--to=US",
            "--channel=courier",
            "--date=2026-11-23",
            "--shipping=25",
            "--line=hs=2208.90.72,price=50,quantity=1,origin=MX,litres=0.75,alcohol=40",
            "--language=es");

    assertThat(output.exitCode()).as(output.err()).isZero();
    assertThat(output.out())
        .contains("2,14 USD  Impuesto federal a los licores [1]: 13,50 USD/galón")
        .contains("columna 1 General; revisado 2026-11-23; confianza alta")
        .containsPattern("/galón de graduación 50%\\n");
  }

  @Test
  void assumesADeclarationToShowWhatItSaves() throws Exception {
    Node.Output output = commands.execute(guitar("--language=en"));
    Node.Output declared =
        commands.execute(
            "quote",
            "--from=PE",
            "--to=CL",
            "--channel=courier",
            "--date=2026-11-23",
            "--shipping=35.00",
            "--insurance=5.00",
            "--line=hs=9202.90,price=560.00,quantity=1,agreement=ACE-38",
            "--language=en");
    Node.Output unheard =
        commands.execute(guitar("--line=hs=9202.90,price=5,quantity=1,agreement=X"));

    assertThat(output.out()).contains("156.84 USD  all import charges");
    assertThat(declared.out())
        .startsWith("Complete")
        .contains("Line 1 is counted as if it had a declaration of origin under ACE-38.")
        .contains("114.00 USD  all import charges");
    assertThat(unheard.err()).startsWith("--line 2, agreement: 'X' no se conoce");
  }

  @Test
  void countsTheAllowanceThatTheBuyerUsedThisYear() throws Exception {
    String[] shirt = {
      "quote",
      "--from=BR",
      "--to=UY",
      "--channel=courier",
      "--date=2026-11-23",
      "--shipping=0",
      "--line=hs=6109.10,price=100,quantity=1",
      "--language=en",
      "--used-this-year=0"
    };
    assertThat(commands.execute(shirt).out())
        .startsWith("Complete")
        .contains("22.00 USD  all import charges");
    shirt[8] = "--used-this-year=800";
    assertThat(commands.execute(shirt).out()).contains("60.00 USD  all import charges");
    shirt[8] = "--parcels-this-year=some";
    assertThat(commands.execute(shirt).err()).startsWith("--parcels-this-year: ");
  }

  @Test
  void printsTheSameAsJson() throws Exception {
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

    Node.Output byFile = commands.execute("quote", "--json", file.toString());
    Node.Output byOptions = commands.execute(guitar("--json"));

    JsonNode quote = new ObjectMapper().readTree(byFile.out());
    assertThat(quote.path("total").path("amount").asText()).isEqualTo("156.84");
    assertThat(byOptions.out()).isEqualTo(byFile.out());
  }

  @Test
  void reportsEveryErrorByItsOption() throws Exception {
    Node.Output output =
        commands.execute(
            "quote",
            "--from=Perú",
            "--to=ZZ",
            "--channel=drone",
            "--shipping=-35",
            "--date=tomorrow",
            "--line=hs=9202,price=560,quantity=1,wieght=3",
            "--line=hs=920290,price=ten,quantity=1.5,grams=0,origin=QQ",
            "--line=strings",
            "--language=en");

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.err().lines())
        .satisfiesExactly(
            from -> assertThat(from).startsWith("--from: 'Perú' is not known. Write two letters"),
            to -> assertThat(to).startsWith("--to: 'ZZ' is not known"),
            date -> assertThat(date).startsWith("--date: 'tomorrow' is not what belongs here"),
            way -> assertThat(way).startsWith("--channel: 'drone' is not known. Write post"),
            shipping -> assertThat(shipping).startsWith("--shipping: '-35' is below zero"),
            code -> assertThat(code).startsWith("--line 1, hs: '9202' is not what belongs here"),
            origin -> assertThat(origin).startsWith("--line 2, origin: 'QQ' is not known"),
            price ->
                assertThat(price)
                    .isEqualTo(
                        "--line 2, price: 'ten' is not what belongs here: a number with a point,"
                            + " such as 12.34."),
            quantity -> assertThat(quantity).contains("--line 2, quantity: ", "a whole number"),
            grams -> assertThat(grams).startsWith("--line 2, grams: '0' must be above zero"),
            code -> assertThat(code).startsWith("--line 3, hs: Required here"),
            price -> assertThat(price).startsWith("--line 3, price: Required here: an amount"),
            quantity -> assertThat(quantity).startsWith("--line 3, quantity: Required here"),
            misspelt ->
                assertThat(misspelt)
                    .startsWith("--line 1: 'wieght' is no fact of a line.")
                    .contains("grams"),
            unnamed -> assertThat(unnamed).startsWith("--line 3: 'strings' is no fact of a line."));
    assertThat(output.out()).isEmpty();
  }

  @Test
  void rejectsAMisspeltField() throws Exception {
    Node.Output output = commands.execute(guitar("--line=hs=9202.90,price=5,quantity=1,wieght=3"));

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.err()).startsWith("--line 2: 'wieght' no es ningún dato de una línea.");
  }

  @Test
  void reportsAnUnknownCurrencyOnce() throws Exception {
    Node.Output output = commands.execute(guitar("--currency=XXQ", "--language=pt"));

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.err().lines())
        .singleElement()
        .asString()
        .startsWith("--currency: 'XXQ' não é conhecido");
  }

  @Test
  void reportsEveryErrorOfAFileByItsPointer() throws Exception {
    Path file = folder.resolve("parcel.json");
    Files.writeString(
        file, "{\"shipFrom\": \"Perú\", \"lines\": [{\"id\": \"1\", \"hs\": \"x\"}]}");

    Node.Output output = commands.execute("quote", "--language=en", file.toString());

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.err().lines().map(line -> line.substring(0, line.indexOf(": "))))
        .containsExactly(
            "/shipFrom",
            "/destination",
            "/channel",
            "/shipping",
            "/lines/0/hs",
            "/lines/0/origin",
            "/lines/0/price",
            "/lines/0/quantity");
  }

  @Test
  void explainsWrongUsage() throws Exception {
    assertThat(commands.execute("quote").exitCode()).isEqualTo(2);
    assertThat(commands.execute("quote", "--from=PE"))
        .satisfies(output -> assertThat(output.exitCode()).isEqualTo(2))
        .satisfies(
            output ->
                assertThat(output.err()).contains("--to", "--channel", "--shipping", "--line"));
    assertThat(commands.execute("quote", folder.resolve("nothing.json").toString()).exitCode())
        .isEqualTo(1);
    assertThat(commands.execute("quote", "--help").out()).contains("--line", "--json", "FILE");
  }
}
