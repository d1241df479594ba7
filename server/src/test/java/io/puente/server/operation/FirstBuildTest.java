package io.puente.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/java-home} and {@code bin/build} on a machine where nothing was built before. */
class FirstBuildTest {

  private static final Path SCRIPTS = Path.of("../bin").toAbsolutePath().normalize();

  @TempDir private Path folder;

  private Process start(Path script, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(script.toString());
    builder.environment().clear();
    // The JDK that runs the tests is found, so that none is installed.
    Path jdk = Path.of(System.getProperty("java.home"), "bin");
    builder.environment().put("PATH", jdk + File.pathSeparator + System.getenv("PATH"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/usr/bin/env bash\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    script(home.resolve("bin/javac"), "");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    return home;
  }

  private String javaHome(Path set) throws IOException, InterruptedException {
    Process process = start(SCRIPTS.resolve("java-home"), Map.of("JAVA_HOME", set.toString()));
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return printed.strip();
  }

  @Test
  void takesTheJdkOfTheEnvironmentOnlyIfItIsNewEnough() throws Exception {
    Path newer = jdk("my jdk 25", "25.0.1");
    Path older = jdk("jdk-17", "17.0.15");

    assertThat(javaHome(newer)).isEqualTo(newer.toString());
    assertThat(javaHome(older)).isNotEmpty().isNotEqualTo(older.toString());
  }

  private Path clone(String maven) throws IOException {
    script(folder.resolve("bin/maven"), maven);
    Files.copy(SCRIPTS.resolve("build"), folder.resolve("bin/build"));
    Files.createDirectories(folder.resolve("server/src/main"));
    Files.createFile(folder.resolve("pom.xml"));
    Files.createFile(folder.resolve("server/pom.xml"));
    return folder.resolve("bin/build");
  }

  /** Nothing was shown until the end where awk is mawk, as on Debian: it reads far ahead. */
  @Test
  void showsEachModuleWhileItIsBuilt() throws Exception {
    Process build =
        start(
            clone(
                """
                echo '[INFO] Building platform 0.1.0-SNAPSHOT      [2/14]'
                for i in {1..1200}; do [ -e go-on ] && break; sleep 0.05; done
                [ -e go-on ] || exit 1
                mkdir -p server/target/puente
                echo '[INFO] BUILD SUCCESS'
                """),
            Map.of());
    try (BufferedReader shown =
        new BufferedReader(new InputStreamReader(build.getErrorStream(), StandardCharsets.UTF_8))) {
      assertThat(shown.readLine()).startsWith("building Puente");
      assertThat(shown.readLine()).isEqualTo("  2/14 platform");
      Files.createFile(folder.resolve("go-on"));
      assertThat(build.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(build.exitValue()).isZero();
      assertThat(shown.readLine()).isNull();
      assertThat(folder.resolve("server/target/puente/built")).exists();
    } finally {
      build.destroy();
    }
  }

  @Test
  void showsTheErrorsOfABuildThatFails() throws Exception {
    Process build =
        start(
            clone("echo '[INFO] something'; echo '[ERROR] no connection to the registry'; exit 1"),
            Map.of());
    String shown = new String(build.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(build.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(build.exitValue()).isEqualTo(1);
    assertThat(shown).contains("[ERROR] no connection").doesNotContain("something");
    assertThat(folder.resolve("server/target/puente/built")).doesNotExist();
  }
}
