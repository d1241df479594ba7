package io.puente.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A process of this run.
 *
 * @param log what it prints
 * @param begun when it was started, in the nanoseconds of {@link System#nanoTime}
 */
public record RunningProcess(Process process, Path log, long begun) implements AutoCloseable {

  private static final int POLL_MS = 5;
  private static final int STOP_SECONDS = 60;
  private static final int END_SHOWN = 2_000;

  public long pid() {
    return process.pid();
  }

  /** The output of the process so far. */
  public String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a condition holds, and returns the time since the start of the process. */
  public Duration until(BooleanSupplier condition, Duration most) {
    while (!condition.getAsBoolean()) {
      if (!process.isAlive() || age().compareTo(most) > 0) {
        throw new IllegalStateException("not ready, or ended too soon: " + end());
      }
      pause();
    }
    return age();
  }

  /** Waits until the process ends with exit code 0. */
  public void untilDone(Duration most) {
    try {
      if (!process.waitFor(most.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("did not end well: " + end());
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private Duration age() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private String end() {
    String all = printed();
    return all.substring(Math.max(0, all.length() - END_SHOWN));
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  /** The actual options of its Java, without those of the class archive. */
  public List<String> javaOptions() {
    List<String> arguments = Arrays.asList(process.info().arguments().orElseThrow());
    return arguments.subList(0, arguments.indexOf("-cp")).stream()
        .filter(option -> !option.contains("SharedArchive") && !option.startsWith("-Xlog"))
        .toList();
  }

  /** The resident memory, in megabytes of a million bytes. */
  public double residentMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          * 1024
          / 1e6;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the process, by force if it does not stop in time. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw interrupted(e);
    }
  }
}
