package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.testing.RealDatabase;
import io.puente.server.testing.Commands;
import io.puente.server.testing.Node;
import io.puente.server.testing.TestShops;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an operator types: what it answers, and with which exit code. Where a log or another stream
 * could get into the answer, the command is a process of its own.
 */
@ExtendWith(RealDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTest {

  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int CALLED_WRONGLY = 2;

  private static final String FEED =
      """
      Title,URL handle,SKU,Price,Inventory tracker,Inventory quantity,Weight value (grams)
      Taza negra,taza-negra,N-1,210,shopify,5,200
      """;

  private final Path folder;
  private final Commands commands;
  private final Node node;

  CommandLineTest(Vertx vertx, Database database, DatabaseAddress owner, @TempDir Path folder) {
    this.folder = folder;
    TestShops.create(vertx, database, "barro");
    Path data = folder.resolve("data");
    String url = TestShops.databaseUrl(owner);
    commands = new Commands(Map.of("PUENTE_DATA", data.toString(), "PUENTE_DATABASE_URL", url));
    node = new Node(data, Map.of("PUENTE_DATABASE_URL", url));
  }

  @Test
  void withoutACommandListsTheCommands() throws Exception {
    Node.Output output = node.execute();

    assertThat(output.exitCode()).isEqualTo(CALLED_WRONGLY);
    assertThat(output.err()).contains("Usage: puente", "serve", "demo", "shop", "catalog", "rates");
    assertThat(output.out()).isEmpty();
  }

  @Test
  void setsAnOwnersPasswordAndPrintsIt() throws Exception {
    commands.execute(
        "shop", "create", "hilo", "--name=Hilo", "--country=PE", "--email=ana@hilo.example");

    Node.Output output = commands.execute("shop", "password", "hilo");
    Node.Output unknown = commands.execute("shop", "password", "hilo", "--email=eva@hilo.example");

    assertThat(output.exitCode()).isEqualTo(DONE);
    assertThat(output.out())
        .contains("new password for ana@hilo.example; all sessions ended")
        .containsPattern("password [a-z0-9]{4}(-[a-z0-9]{4}){4} ");
    assertThat(unknown.exitCode()).isEqualTo(REFUSED);
    assertThat(unknown.err()).contains("no account 'eva@hilo.example'");
  }

  @Test
  void printsHelp() throws Exception {
    Node.Output output = commands.execute("catalog", "import", "--help");

    assertThat(output.exitCode()).isEqualTo(DONE);
    assertThat(output.out()).contains("Usage: puente catalog import", "--dry-run", "--shop=<slug>");
  }

  /** The words of an option had "14%, is" in them, which picocli takes for a format. */
  @Test
  void printsTheHelpOfAQuoteWithoutAWarning() throws Exception {
    Node.Output output = node.execute("quote", "--help");

    assertThat(output.out()).contains("as 14%, is the rate");
    assertThat(output.err()).isEmpty();
  }

  /** The clear line stood below the stack trace of a thread that had been started before. */
  @Test
  void namesThePortThatIsInUseAndStartsNothing() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      for (String name : List.of("PUENTE_PORT", "PUENTE_MANAGEMENT_PORT", "PUENTE_SANDBOX_PORT")) {
        Node.Output output = new Node(folder.resolve("never"), Map.of(name, port)).execute("serve");

        assertThat(output.exitCode()).isEqualTo(REFUSED);
        assertThat(output.err().lines())
            .singleElement()
            .asString()
            .contains("Port %s of 127.0.0.1 cannot be used".formatted(port), "Set " + name);
      }
    }
    assertThat(folder.resolve("never")).doesNotExist();
  }

  @Test
  void saysThatTheDataCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    Node.Output inAFile = new Node(file).execute("serve");
    Node.Output below = new Node(file.resolve("data")).execute("serve");

    assertThat(inAFile.exitCode()).isEqualTo(REFUSED);
    assertThat(inAFile.err()).contains(file.toString()).doesNotContain("\tat ");
    assertThat(below.err()).contains(file.toString()).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "sreve, Did you mean",
    "shop, Missing required subcommand",
    "catalog import taza.csv, Missing required option: '--shop=<slug>'"
  })
  void explainsWrongUsage(String called, String explanation) throws Exception {
    Node.Output output = commands.execute(called.split(" "));

    assertThat(output.exitCode()).isEqualTo(CALLED_WRONGLY);
    assertThat(output.err()).contains(explanation).doesNotContain("\tat ");
  }

  @Test
  void reportsEveryWrongSettingInOneMessageWithoutSecrets() throws Exception {
    Node careless =
        new Node(
            folder.resolve("nowhere"),
            Map.of(
                "PUENTE_PORT", "eighty",
                "PUENTE_DATABASE_URL", "postgresql://owner:top secret@db/puente",
                "PUENTE_SMTP", "smtps://owner:top-secret@",
                "PUENTE_LOG", "json",
                "PUENTE_STRIPE_KEY", "sk_test_top_secret",
                "PUENTE_TRUSTED_PROXIES", "10.0.0.0/8, router",
                "PUENTE_PROT", "80"));

    Node.Output output = careless.execute("serve");

    assertThat(output.exitCode()).isEqualTo(CALLED_WRONGLY);
    assertThat(output.err().lines())
        .containsExactlyInAnyOrder(
            "PUENTE_DATABASE_URL must look like postgresql://user:password@host:port/name;"
                + " write special characters of the password as %XX",
            "PUENTE_PORT is 'eighty'; it must be a whole number from 0 to 65535",
            "PUENTE_TRUSTED_PROXIES has 'router' in it; it must be a list like 10.0.0.0/8,"
                + " 192.0.2.7, ::1",
            "PUENTE_SMTP must look like smtp://host:port or smtps://user:password@host:port",
            "PUENTE_STRIPE_KEY is set, but PUENTE_STRIPE_WEBHOOK_SECRET is not; it takes both",
            "PUENTE_LOG is 'json'; it must be TEXT or JSON",
            "PUENTE_PROT is not a setting of Puente");
    assertThat(output.out()).isEmpty();
    assertThat(folder.resolve("nowhere")).as("nothing was started").doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Barro_Azul | MX | a@b.example | 'Barro_Azul' cannot be a slug",
        "www        | MX | a@b.example | 'www' would be taken for the server itself",
        "barro-azul | DE | a@b.example | No shop can be in 'DE'. The countries are AG, AI, AR,",
        "barro-azul | mx | a@b.example | 'mx' is no country: two capital letters of ISO 3166, as MX",
        "barro-azul | MX | nobody      | 'nobody' is no mail address",
        "barro-azul | MX | a@-b.mx     | 'a@-b.mx' is no mail address",
        "barro      | MX | a@b.example | There is a shop 'barro' already"
      })
  void createsNoShopWithInvalidData(String slug, String country, String email, String explanation)
      throws Exception {
    Node.Output output =
        commands.execute(
            "shop", "create", slug, "--name=Barro", "--country=" + country, "--email=" + email);

    assertThat(output.exitCode()).isEqualTo(REFUSED);
    assertThat(output.err()).contains(explanation).doesNotContain("\tat ");
  }

  @Test
  void createsAShopAndPrintsTheOwnersPasswordOnce() throws Exception {
    Node.Output output =
        node.execute(
            "shop", "create", "greda", "--name=Greda", "--country=CL", "--email=a@b.example");

    assertThat(output.exitCode()).isEqualTo(DONE);
    assertThat(output.out().lines())
        .satisfiesExactly(
            where -> assertThat(where).isEqualTo("greda at greda.localhost"),
            state -> assertThat(state).startsWith("in preparation, because payments are tests"),
            who ->
                assertThat(who)
                    .matches("owner a@b\\.example, password [a-z1-9-]{24} \\(shown this once\\)"),
            next -> assertThat(next).startsWith("next: bin/puente shop sell greda FILE"));
    assertThat(output.err()).isEmpty();
    assertThat(commands.execute("shop", "list").out()).contains("barro  ", "greda  ");
  }

  @Test
  void makesTheSlugOfTheNameOrAsksForOne() throws Exception {
    Node.Output output = create("--name=Ateliê Açaí");
    Node.Output asked = create("--name=陶芸");

    assertThat(output.out()).startsWith("atelie-acai at atelie-acai.localhost");
    assertThat(commands.execute("shop", "list").out())
        .containsPattern("atelie-acai +BR  BRL  America/Sao_Paulo");
    assertThat(asked.exitCode()).isEqualTo(REFUSED);
    assertThat(asked.err()).containsPattern("as: shop create loja-[a-z0-9]{4}\n");
  }

  @Test
  void answersAtADomainAsBrowsersSendIt() throws Exception {
    Node.Output accented = create("--name=Tecido", "--host=Tapeçaria.example");
    Node.Output taken = create("--name=Outro", "--host=BARRO.localhost");
    Node.Output address = create("--name=Outro", "--host=http://outro.example");

    assertThat(accented.out()).startsWith("tecido at xn--tapearia-v0a.example");
    assertThat(taken.err()).contains("Another shop answers at 'barro.localhost'");
    assertThat(address.err()).contains("'http://outro.example' is no domain");
  }

  private Node.Output create(String... options) throws Exception {
    List<String> words = new ArrayList<>(List.of("shop", "create"));
    words.addAll(List.of("--country=BR", "--email=a@b.example"));
    words.addAll(List.of(options));
    return commands.execute(words.toArray(String[]::new));
  }

  @Test
  void setsTheTimeZoneOfAShop() throws Exception {
    Node.Output output = commands.execute("shop", "time-zone", "barro", "America/Tijuana");
    Node.Output wrong = commands.execute("shop", "time-zone", "barro", "GMT+6");

    assertThat(output.out()).startsWith("barro has the days of America/Tijuana; there it is 20");
    assertThat(output.exitCode()).isEqualTo(DONE);
    assertThat(commands.execute("shop", "list").out())
        .containsPattern("barro +MX .*America/Tijuana");
    assertThat(wrong.err())
        .isEqualTo("'GMT+6' is no time zone: a name of the IANA database, as America/Tijuana.\n");
    assertThat(wrong.exitCode()).isEqualTo(REFUSED);
  }

  @Test
  void setsTheMarketsOfAShop() throws Exception {
    Path selling =
        Files.writeString(
            folder.resolve("selling.json"),
            """
            {
              "markets": [{ "code": "es-us", "currency": "USD", "ending": ".99" }],
              "packagingGrams": 300,
              "postage": [
                { "countries": ["US", "CA"], "service": "courier", "days": [4, 7], "upToGrams": { "1000": 420 } }
              ]
            }
            """);

    Node.Output output = commands.execute("shop", "sell", "barro", selling.toString());
    Node.Output wrong =
        commands.execute(
            "shop",
            "sell",
            "barro",
            Files.writeString(folder.resolve("wrong.json"), "{ \"markets\": [] }").toString());

    assertThat(output.out()).isEqualTo("barro sells in es-us; 1 shipping services\n");
    assertThat(output.exitCode()).isEqualTo(DONE);
    assertThat(wrong.err()).contains("wrong.json: markets: name one at least");
    assertThat(wrong.exitCode()).isEqualTo(REFUSED);
  }

  @Test
  void importsNothingIntoAnUnknownShop() throws Exception {
    Path feed = Files.writeString(folder.resolve("feed.csv"), FEED);

    Node.Output output = commands.execute("catalog", "import", "--shop=bario", feed.toString());

    assertThat(output.exitCode()).isEqualTo(REFUSED);
    assertThat(output.err())
        .isEqualTo("There is no shop 'bario'; 'puente shop list' names those there are.\n");
  }

  @ParameterizedTest
  @CsvSource({"catalog import --shop=barro", "rates import", "tariffs import --destination=US"})
  void reportsAMissingFile(String called) throws Exception {
    Node.Output output = commands.execute((called + " /nowhere/feed.csv").split(" "));

    assertThat(output.exitCode()).isEqualTo(REFUSED);
    assertThat(output.err()).isEqualTo("There is no file '/nowhere/feed.csv' that can be read.\n");
  }

  @Test
  void aDryRunShowsTheDifferencesAndWritesNothing() throws Exception {
    Path feed = Files.writeString(folder.resolve("black.csv"), FEED);

    for (int look = 0; look < 2; look++) {
      Node.Output preview =
          commands.execute("catalog", "import", "--shop=barro", "--dry-run", feed.toString());
      assertThat(preview.exitCode()).isEqualTo(DONE);
      assertThat(preview.out())
          .contains("+ taza-negra  Taza negra")
          .endsWith("1 new, 0 changed, 0 unchanged, 0 left out; nothing was written\n");
    }
    Node.Output done = commands.execute("catalog", "import", "--shop=barro", feed.toString());
    assertThat(done.exitCode()).isEqualTo(DONE);
    assertThat(done.out()).isEqualTo("1 new, 0 changed, 0 unchanged, 0 left out\n");
  }

  @Test
  void keepsACountUntilTheOperatorAcceptsItsLossAndNamesUnknownColumns() throws Exception {
    String counted = FEED.replace("negra", "gris").replace("N-1", "G-1");
    Path feed = Files.writeString(folder.resolve("gray.csv"), counted);
    commands.execute("catalog", "import", "--shop=barro", feed.toString());
    Files.writeString(
        feed, counted.replace(",shopify,5,", ",,5,").replace("Weight value (grams)", "Peso"));

    Node.Output kept =
        commands.execute("catalog", "import", "--shop=barro", "--language=en", feed.toString());
    Node.Output accepted =
        commands.execute("catalog", "import", "--shop=barro", "--accept-losses", feed.toString());

    assertThat(kept.exitCode()).isEqualTo(REFUSED);
    assertThat(kept.out())
        .contains("would never be sold out; its 5 pieces stay counted")
        .contains("0 new, 0 changed, 1 unchanged, 0 left out")
        .contains("not read, because unknown: Peso")
        .contains("1 counts, costs or corrections were kept; --accept-losses follows the file");
    assertThat(accepted.exitCode()).isEqualTo(DONE);
    assertThat(accepted.out()).contains("0 new, 1 changed, 0 unchanged, 0 left out");
  }

  @Test
  void reportsInvalidRowsAndImportsTheOthers() throws Exception {
    Path feed =
        Files.writeString(
            folder.resolve("mixed.csv"),
            FEED.replace("negra", "blanca").replace("N-1", "B-1")
                + "Plato roto,plato-roto,R-1,mucho,shopify,5,200\n");

    Node.Output output =
        commands.execute(
            "catalog", "import", "--shop=barro", "--json", "--language=en", feed.toString());

    assertThat(output.exitCode()).as("not all was taken").isEqualTo(REFUSED);
    JsonNode report = new ObjectMapper().readTree(output.out());
    assertThat(report.get("created").asInt()).isEqualTo(1);
    assertThat(report.get("refused").asInt()).isEqualTo(1);
    assertThat(report.get("problems").get(0).get("line").asInt()).isEqualTo(3);
    assertThat(report.get("problems").get(0).get("value").asText()).isEqualTo("mucho");
    assertThat(report.get("problems").get(0).get("message").asText()).isNotBlank();
  }

  @Test
  void rejectsAFileThatIsNoCatalogue() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter.csv"), "Querida Ana,\n¿cómo estás?\n");

    Node.Output output = commands.execute("catalog", "import", "--shop=barro", letter.toString());

    assertThat(output.exitCode()).isEqualTo(REFUSED);
    assertThat(output.out() + output.err()).contains("letter.csv").doesNotContain("\tat ");
  }
}
