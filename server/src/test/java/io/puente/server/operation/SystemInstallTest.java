package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bin/system-install} on systems that this one is not: their commands are small scripts. */
class SystemInstallTest {

  private static final Path SCRIPT = Path.of("../bin/system-install").toAbsolutePath().normalize();
  private static final List<String> EVERYWHERE = List.of("bash", "env", "grep", "dirname", "true");

  @TempDir private Path folder;

  @BeforeEach
  void linkTheCommandsThatEverySystemHas() throws IOException {
    Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(folder.resolve("bin"));
    for (String name : EVERYWHERE) {
      Files.createSymbolicLink(folder.resolve("bin").resolve(name), find(name));
    }
  }

  private static Path find(String name) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .map(each -> Path.of(each, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private void command(String name, String script) throws IOException {
    Path file = folder.resolve("bin").resolve(name);
    Files.writeString(file, "#!" + find("bash") + "\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void user(int id) throws IOException {
    command("id", "echo " + id);
  }

  /** A Debian whose list has the package only after it was updated. */
  private void debian(String name) throws IOException {
    command(
        "apt-cache",
        "[ -f '%s/updated' ] && [ \"$2\" = '%s' ] && echo '  Candidate: 25.0.1'; true"
            .formatted(folder, name));
    command(
        "apt-get",
        "echo \"$*\" >> '%1$s/calls'; [ \"$1\" = update ] && echo yes > '%1$s/updated'; true"
            .formatted(folder));
  }

  private record Outcome(int status, String out, String calls) {}

  private Outcome run(String wanted) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), wanted);
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("bin").toString());
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder.environment().put("OS_RELEASE", folder.resolve("os-release").toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Path calls = folder.resolve("calls");
    return new Outcome(
        process.exitValue(), out.strip(), Files.exists(calls) ? Files.readString(calls) : "");
  }

  @Test
  void rootInstallsTheJdkOfTheSystemAfterUpdatingItsList() throws Exception {
    user(0);
    debian("openjdk-25-jdk-headless");

    Outcome outcome = run("jdk");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.calls()).contains("update -qq", "install -y -qq openjdk-25-jdk-headless");
  }

  @Test
  void aUserWithSudoInstallsByIt() throws Exception {
    user(1000);
    debian("temurin-25-jdk");
    command("sudo", "[ \"$1\" = -n ] && shift; exec \"$@\"");

    Outcome outcome = run("jdk");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.calls()).contains("install -y -qq temurin-25-jdk");
  }

  @Test
  void aUserWithoutRightsReadsTheLineThatInstallsIt() throws Exception {
    user(1000);
    debian("openjdk-25-jdk-headless");
    Files.writeString(folder.resolve("updated"), "yes");

    Outcome outcome = run("jdk");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEqualTo("su -c 'apt-get install openjdk-25-jdk-headless'");
    assertThat(outcome.calls()).isEmpty();
  }

  @Test
  void aUserWhoseSudoAsksForAPasswordReadsTheLineWithSudo() throws Exception {
    user(1000);
    debian("openjdk-25-jdk-headless");
    command("sudo", "echo \"$*\" >> '%s/calls'; exit 1".formatted(folder));
    Files.writeString(folder.resolve("updated"), "yes");

    Outcome outcome = run("jdk");

    assertThat(outcome.out()).isEqualTo("sudo apt-get install openjdk-25-jdk-headless");
    assertThat(outcome.calls()).as("only asked whether it may").isEqualTo("-n true\n");
  }

  /** The list of a fresh machine is empty; the user may not update it to find out. */
  @ParameterizedTest
  @CsvSource({
    "jdk, debian, 13, openjdk-25-jdk-headless",
    "jdk, debian, , openjdk-25-jdk-headless",
    "jdk, ubuntu, 24.04, openjdk-25-jdk-headless",
    "chromium, debian, 12, chromium",
    "chromium, ubuntu, 22.04, chromium-browser",
    "chromium, linuxmint, 22, chromium"
  })
  void anEmptyListIsUpdatedFirstWhereTheReleaseHasThePackage(
      String wanted, String system, String version, String name) throws Exception {
    user(1000);
    debian("none");
    command("sudo", "false");
    release(system, version);

    assertThat(run(wanted).out()).isEqualTo("sudo apt-get update && sudo apt-get install " + name);
  }

  private void release(String id, String version) throws IOException {
    Files.writeString(
        folder.resolve("os-release"),
        "ID=%s\n%s".formatted(id, version == null ? "" : "VERSION_ID=\"%s\"\n".formatted(version)));
  }

  @Test
  void aDebianThatHasNoJdk25LeadsToSdkman() throws Exception {
    user(0);
    debian("none");

    Outcome outcome = run("jdk");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out())
        .as("a fresh machine has none of the programs that SDKMAN asks for")
        .startsWith("apt-get update && apt-get install curl zip unzip && ")
        .contains("curl -s https://get.sdkman.io | bash && ")
        .endsWith("sdk install java $(sdk list java | grep -oE '25[0-9.+]*-tem' | head -1)");
  }

  @Test
  void whoMayNotInstallReadsWhoseRightsSdkmanNeeds() throws Exception {
    user(1000);
    debian("none");
    release("debian", "12");
    command("curl", "true");

    assertThat(run("jdk").out())
        .startsWith("su -c 'apt-get update && apt-get install zip unzip' && curl -s ");
  }

  @Test
  void whoHasSdkmanDoesNotReadHowToInstallIt() throws Exception {
    user(1000);
    Path init = folder.resolve("home/.sdkman/bin/sdkman-init.sh");
    Files.createDirectories(init.getParent());
    Files.writeString(init, "# SDKMAN");

    assertThat(run("jdk").out())
        .startsWith(". ~/.sdkman/bin/sdkman-init.sh && sdk install java $(sdk list java |");
  }

  @ParameterizedTest
  @CsvSource({
    "dnf, sudo, jdk, sudo dnf install java-25-openjdk-devel",
    "dnf, sudo, chromium, sudo dnf install chromium",
    "apk, doas, jdk, doas apk add openjdk25-jdk",
    "apk, doas, chromium, doas apk add chromium",
  })
  void otherSystemsNameTheirOwnLine(String manager, String asRoot, String wanted, String line)
      throws Exception {
    user(1000);
    command(manager, "echo found");
    command(asRoot, "false");

    assertThat(run(wanted)).isEqualTo(new Outcome(1, line, ""));
  }

  @Test
  void homebrewInstallsForItsUser() throws Exception {
    user(501);
    command("brew", "echo \"$*\" >> '%s/calls'".formatted(folder));

    Outcome outcome = run("jdk");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.calls()).isEqualTo("install -q openjdk@25\n");
    assertThat(run("chromium").calls()).endsWith("install -q --cask google-chrome\n");
  }

  @Test
  void aRefusedInstallationLeadsToTheLine() throws Exception {
    user(0);
    debian("chromium");
    command("apt-get", "echo yes > '%s/updated'; [ \"$1\" = update ]".formatted(folder));

    Outcome outcome = run("chromium");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).as("root needs no sudo").isEqualTo("apt-get install chromium");
  }
}
