package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.puente.server.testing.Commands;
import io.puente.server.testing.Node;
import io.puente.server.testing.TestShops;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor says what is wrong with an installation, and ends with exit code 1 if anything is. */
class DoctorCommandTest {

  @TempDir private Path folder;

  @Test
  void importRulesPastTheirReviewAreWrongAndThoseThatAreDueSoonANote() throws Exception {
    Commands commands = new Commands(Map.of("PUENTE_DATA", folder.resolve("nothing").toString()));

    Node.Output before = commands.execute("doctor", "--on=2026-11-30");
    Node.Output soon = commands.execute("doctor", "--on=2026-12-20");
    Node.Output after = commands.execute("doctor", "--on=2027-01-01");

    assertThat(before.exitCode()).as(before.out() + before.err()).isZero();
    assertThat(before.out()).contains("good   import rules: none is past its review");
    assertThat(soon.exitCode()).isZero();
    assertThat(soon.out())
        .contains("note   import rules: The law of Brazil must be reviewed by 2026-12-31");
    assertThat(after.exitCode()).isEqualTo(1);
    assertThat(after.out())
        .contains("wrong  import rules: The law of Brazil should have been reviewed by 2026-12-31")
        .contains("The law of Mexico should have been reviewed by 2026-12-31")
        .doesNotContain("none is past its review");
    assertThat(folder.resolve("nothing")).as("the doctor makes nothing").doesNotExist();
  }

  @Test
  void looksAtDatabaseKeyRatesAndMailOfAnInstallation() throws Exception {
    Path data = folder.resolve("data");
    TestShops.create(data, "barro");
    Node node = new Node(data);

    Node.Output healthy = node.execute("doctor", "--json", "--on=2026-11-30");
    Files.writeString(data.resolve("secret.key"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    Node.Output otherKey = node.execute("doctor", "--on=2026-11-30");

    assertThat(healthy.exitCode()).as(healthy.out() + healthy.err()).isZero();
    JsonNode findings = new ObjectMapper().readTree(healthy.out());
    assertThat(findings.findValuesAsText("part"))
        .contains("disk", "mail", "database", "secret key", "import rules");
    assertThat(findings.findValuesAsText("level")).contains("good", "note").doesNotContain("wrong");
    assertThat(otherKey.exitCode()).isEqualTo(1);
    assertThat(otherKey.out())
        .contains("wrong  secret key: PUENTE_SECRET_KEY (or secret.key in PUENTE_DATA) is not");
  }

  @Test
  void namesADatabaseThatCannotBeReached() throws Exception {
    Node node =
        new Node(
            folder.resolve("data"),
            Map.of("PUENTE_DATABASE_URL", "postgresql://ana:secret@127.0.0.1:1/puente"));

    Node.Output output = node.execute("doctor");

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.out()).contains("wrong  database: ").doesNotContain("secret@");
    assertThat(output.err()).doesNotContain("\tat ");
  }
}
