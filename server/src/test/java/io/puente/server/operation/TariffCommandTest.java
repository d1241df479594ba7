package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.landedcost.Country;
import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.testing.RealDatabase;
import io.puente.server.testing.Commands;
import io.puente.server.testing.Node;
import io.puente.server.testing.TestShops;
import io.puente.trade.tariff.Editions;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An operator takes tariffs in and quotes by them, command by command. */
@ExtendWith(RealDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TariffCommandTest {

  private final Database database;
  private final Path folder;
  private final Commands commands;
  private final Node node;

  TariffCommandTest(Database database, DatabaseAddress owner, @TempDir Path folder) {
    this.database = database;
    this.folder = folder;
    Path data = folder.resolve("data");
    String url = TestShops.databaseUrl(owner);
    commands = new Commands(Map.of("PUENTE_DATA", data.toString(), "PUENTE_DATABASE_URL", url));
    node = new Node(data, Map.of("PUENTE_DATABASE_URL", url));
  }

  @BeforeEach
  void withoutEditions() {
    database.asOperator(tx -> tx.update("DELETE FROM tariff_edition"));
  }

  @Test
  void reportsTheRatesThatCouldNotBeRead() throws Exception {
    Path schedule =
        Files.writeString(
            folder.resolve("hts-next.csv"),
            """
            HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
            6912.00.44,1,Mugs,,11%,Free (CL),70%,,
            6912.00.44.10,2,With a handle,,,,,,
            6912.00.48,1,Other,,a tenth,,,,
            """);

    Node.Output output =
        commands.execute(
            "tariffs", "import", "--destination=us", "--from=2027-02-01", schedule.toString());
    Node.Output again =
        commands.execute("tariffs", "import", "--destination=US", schedule.toString());
    Node.Output elsewhere =
        commands.execute("tariffs", "import", "--destination=TO", schedule.toString());

    assertThat(output.exitCode()).as("not all was read").isEqualTo(1);
    assertThat(output.err()).contains("3 rows read");
    assertThat(output.out())
        .isEqualTo(
            """
            hts-next.csv:4  6912.00.48  GENERAL  'a tenth' cannot be read; it counts as unknown
            US 'hts-next', in force from 2027-02-01
            3 rows: 2 lines with a rate, 1 that take theirs from the line above, 0 without
            0 duties go by facts that no order tells and are kept in words
            1 rates could not be read, 1 of them in the general column
            """);
    assertThat(again.exitCode()).isEqualTo(0);
    assertThat(again.out())
        .isEqualTo(
            "US 'hts-next' is there already, in force from 2027-02-01; nothing was changed\n");
    assertThat(elsewhere.err())
        .isEqualTo("There are no measures for 'TO', so no use for its tariff.\n");
  }

  @Test
  void listsTheAdditionalDutiesOfTheFileThatNoQuoteTakesIntoAccount() throws Exception {
    Path schedule =
        Files.writeString(
            folder.resolve("hts-99.csv"),
            """
            HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
            6912.00.44,1,Mugs,,11%,Free (CL),70%,,
            9903.89.01,0,Articles the product of Nicaragua,,The duty provided in the applicable subheading + 0%,No change,,,
            9903.99.01,0,Articles the product of Ruritania,,The duty provided in the applicable subheading + 40%,No change,,,
            9903.99.02,0,Donations,,The duty provided in the applicable subheading,,,,
            """);
    Node.Output output =
        commands.execute(
            "tariffs", "import", "--destination=us", "--from=2027-02-01", schedule.toString());
    assertThat(output.out())
        .contains("3 headings of chapter 99, which change other duties; 1 with an additional duty")
        .contains(
            "9903.99.01  The duty provided in the applicable subheading + 40% | No change  Articles the product of Ruritania")
        .doesNotContain("Nicaragua");
  }

  @Test
  void quotesMugsByTheImportedEditionAndBeforeItByTheBundledTable() throws Exception {
    assertThat(takesIn("HTS 2026 revision 5", "2026-12-01", "11%").exitCode()).isZero();

    Node.Output before = mugs("2026-11-30");
    Node.Output after = mugs("2026-12-01");
    Node.Output forPrograms = mugs("2026-12-01", "--json");

    assertThat(before.exitCode()).as(before.err()).isZero();
    assertThat(before.out()).startsWith("Complete").contains("10.00 USD", "10% × 100.00 USD");
    assertThat(after.exitCode()).isZero();
    assertThat(after.out())
        .startsWith("Complete")
        .contains("11.00 USD", "11% × 100.00 USD")
        .contains("Tariff: HTS 2026 revision 5, the law from 2026-12-01");
    JsonNode quote = json(forPrograms);
    assertThat(quote.path("charges").get(0).path("rate").asText()).isEqualTo("11%");
    assertThat(quote.path("charges").get(0).path("amount").path("amount").asText())
        .isEqualTo("11.00");
    assertThat(quote.path("tariff").path("edition").asText()).isEqualTo("HTS 2026 revision 5");
    assertThat(quote.path("tariff").path("from").asText()).isEqualTo("2026-12-01");
  }

  @Test
  void importsAListOfCodesAndDutiesOfAnotherCountry() throws Exception {
    Path list =
        Files.writeString(
            folder.resolve("costa-rica.csv"),
            """
            codigo;nombre;arancel
            6912.00;Vajilla de cerámica;
            6912.00.10.00.00;De loza;14,0
            6912.00.90.00.00;Las demás;14,0
            """);

    Node.Output output =
        commands.execute(
            "tariffs", "import", "--destination=CR", "--from=2026-01-01", list.toString());
    Node.Output mugs =
        commands.execute(
            "quote",
            "--from=MX",
            "--to=CR",
            "--channel=courier",
            "--shipping=0",
            "--date=2026-11-23",
            "--line=hs=6912.00,price=100,quantity=4",
            "--language=en");

    assertThat(output.exitCode()).as(output.err()).isZero();
    assertThat(output.out())
        .contains("CR 'costa-rica', in force from 2026-01-01")
        .contains("3 rows: 2 lines with a rate, 0 that take theirs from the line above, 1 without");
    assertThat(mugs.out())
        .startsWith("Complete")
        .contains("14% × 100.00 USD", "29.95 USD  all import charges")
        .contains("Tariff: costa-rica, the law from 2026-01-01");
  }

  @Test
  void namesTheTariffInTheRequestedLanguage() throws Exception {
    holds("HTS 2026 revision 5", "2026-12-01", "11%");

    assertThat(mugs("2026-11-30", "--language=es").out())
        .contains("Arancel: HTS 2026, revisión 4, partidas escogidas, vigente desde 2026-01-01");
    assertThat(mugs("2026-11-30", "--language=pt").out())
        .contains("Tarifa: HTS 2026, revisão 4, linhas escolhidas, em vigor desde 2026-01-01");
    assertThat(mugs("2026-12-01", "--language=es").out())
        .contains("Arancel: HTS 2026 revision 5, vigente desde 2026-12-01");
  }

  @Test
  void aCodeThatTheEditionDoesNotHoldIsIncompleteNeverFree() throws Exception {
    holds("next", "2026-12-01", "11%");

    Node.Output output =
        commands.execute(
            "quote",
            "--from=CL",
            "--to=US",
            "--channel=courier",
            "--shipping=0",
            "--date=2026-12-01",
            "--line=hs=4202.21.90,price=100,quantity=1",
            "--language=en");

    assertThat(output.exitCode()).as("an answer, if not a sum").isZero();
    assertThat(output.out()).startsWith("Incomplete").contains("4202");
  }

  @Test
  void listsTheEditionsForPeopleAndForPrograms() throws Exception {
    holds("first", "2026-12-01", "11%");
    holds("second", "2027-01-01", "12%");

    Node.Output list = commands.execute("tariffs", "list");
    Node.Output forPrograms = commands.execute("tariffs", "list", "--json");

    assertThat(list.exitCode()).isZero();
    assertThat(list.out().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("US  from 2026-12-01  1 lines").endsWith("first"),
            second -> assertThat(second).startsWith("US  from 2027-01-01").endsWith("second"),
            end ->
                assertThat(end).isEqualTo("On days without an edition the bundled tables answer."));
    assertThat(forPrograms.exitCode()).isZero();
    assertThat(json(forPrograms).findValuesAsText("edition")).containsExactly("first", "second");
    assertThat(json(forPrograms).findValuesAsText("damaged")).containsExactly("false", "false");
  }

  @Test
  void aServerStartsInSpiteOfADamagedEditionAndSaysSo() throws Exception {
    holds("first", "2026-12-01", "11%");
    holds("second", "2027-01-01", "12%");
    damage("second");

    Process server = node.serve();
    try {
      assertThat(node.printed())
          .contains("damaged tariff edition skipped", "edition=second")
          .doesNotContain("edition=first");
      assertThat(askedOverHttp("2027-01-01")).contains("\"rate\":\"11%\"");
    } finally {
      node.kill(server, false);
    }
    assertThat(mugs("2027-01-01").out()).contains("11% × 100.00 USD");
    assertThat(commands.execute("tariffs", "list").out().lines())
        .satisfiesExactly(
            first -> assertThat(first).endsWith("first"),
            second -> assertThat(second).endsWith("second"),
            what ->
                assertThat(what).isEqualTo("    is damaged and left out: import its file again"),
            end -> assertThat(end).startsWith("On days without"));
    assertThat(json(commands.execute("tariffs", "list", "--json")).findValuesAsText("damaged"))
        .containsExactly("false", "true");

    assertThat(takesIn("second", "2027-01-01", "12%").out()).contains("in force from 2027-01-01");
    assertThat(mugs("2027-01-01").out()).contains("12% × 100.00 USD");
  }

  /** As the command does it, without a process of its own. */
  private void holds(String edition, String from, String rate) throws IOException {
    new Editions(database, Clock.systemUTC())
        .importFile(
            Country.of("US"), edition, LocalDate.parse(from), schedule(rate), rowsRead -> {});
  }

  private Node.Output takesIn(String edition, String from, String rate) throws Exception {
    return commands.execute(
        "tariffs",
        "import",
        "--destination=US",
        "--edition=" + edition,
        "--from=" + from,
        schedule(rate).toString());
  }

  private Path schedule(String rate) throws IOException {
    return Files.writeString(
        folder.resolve("schedule.csv"),
        """
        HTS Number,Indent,Description,Unit of Quantity,General Rate of Duty,Special Rate of Duty,Column 2 Rate of Duty,Quota Quantity,Additional Duties
        6912.00.44.00,1,Mugs,,%s,Free (CO),70%%,,
        """
            .formatted(rate));
  }

  /** Four mugs from Chile for a hundred dollars. */
  private Node.Output mugs(String day, String... more) throws Exception {
    String[] usual = {
      "quote",
      "--from=CL",
      "--to=US",
      "--channel=courier",
      "--shipping=0",
      "--date=" + day,
      "--line=hs=6912.00.44,price=100,quantity=4"
    };
    String[] last = more.length == 0 ? new String[] {"--language=en"} : more;
    return commands.execute(
        Stream.concat(Stream.of(usual), Stream.of(last)).toArray(String[]::new));
  }

  private String askedOverHttp(String day) throws IOException, InterruptedException {
    String mugs =
        """
        {"shipFrom": "CL", "destination": {"country": "US"}, "channel": "courier", "date": "%s",
         "shipping": {"amount": "0", "currency": "USD"},
         "lines": [{"id": "mugs", "hs": "6912.00.44", "origin": "CL", "quantity": 4,
                    "price": {"amount": "100", "currency": "USD"}}]}
        """
            .formatted(day);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://127.0.0.1:%d/api/v1/landed-cost/quotes".formatted(node.port())))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(mugs))
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }

  private void damage(String edition) {
    database.asOperator(
        tx ->
            tx.update(
                "UPDATE tariff_edition SET content = $1 WHERE name = $2",
                Buffer.buffer("torn"),
                edition));
  }

  private static JsonNode json(Node.Output output) throws IOException {
    assertThat(output.exitCode()).as(output.err()).isZero();
    return new ObjectMapper().readTree(output.out());
  }
}
