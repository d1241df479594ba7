package io.puente.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/**
 * A temporary folder and the processes of this run. {@code close} stops the processes, the last
 * first, and deletes the folder.
 */
public final class Lab implements AutoCloseable {

  private static final List<String> SMALL =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Path folder;
  private final Deque<RunningProcess> started = new ConcurrentLinkedDeque<>();

  private Lab(Path folder) {
    this.folder = folder;
  }

  public static Lab open() throws IOException {
    Lab lab = new Lab(Files.createTempDirectory("puente-bench"));
    Runtime.getRuntime().addShutdownHook(new Thread(lab::close, "tidy up"));
    return lab;
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Starts a class of this module as a process. */
  public RunningProcess java(
      Class<?> main, List<String> options, Map<String, String> environment, String... arguments) {
    return start(command(main, options, arguments), environment);
  }

  /** Starts a class of this module as a process that leaves others the processors. */
  public RunningProcess javaInTheBackground(
      Class<?> main, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of("nice", "-n", "10"));
    command.addAll(command(main, List.of(), arguments));
    return start(command, environment);
  }

  private static List<String> command(Class<?> main, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options.isEmpty() ? SMALL : options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  public RunningProcess start(List<String> command, Map<String, String> environment) {
    Path log = folder.resolve("process-%d.log".formatted(started.size()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PUENTE_"));
    builder.environment().putAll(environment);
    try {
      long begun = System.nanoTime();
      RunningProcess process = new RunningProcess(builder.start(), log, begun);
      started.push(process);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    started.forEach(RunningProcess::close);
    started.clear();
    stopLeftDatabases();
    delete();
  }

  /** A node that was killed leaves its database running. */
  private void stopLeftDatabases() {
    for (Path note : found("postmaster.pid")) {
      try (Stream<String> lines = Files.lines(note)) {
        lines
            .findFirst()
            .map(String::strip)
            .map(Long::valueOf)
            .flatMap(ProcessHandle::of)
            .ifPresent(ProcessHandle::destroy);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private List<Path> found(String name) {
    return all().stream().filter(path -> path.endsWith(name)).toList();
  }

  private void delete() {
    for (Path path : all().reversed()) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All files in the folder, a folder before its content. */
  private List<Path> all() {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
