package io.puente.bench.figure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The machine of the measurements.
 *
 * @param loadBefore how many processes wanted a core in the minute before; far more than none says
 *     that the machine was not quiet
 */
public record Machine(
    int cores,
    String processor,
    long memoryMegabytes,
    String system,
    String java,
    double loadBefore) {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  public static Machine here() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        system.getAvailableProcessors(),
        processorName(),
        system.getTotalMemorySize() >> 20,
        system.getName() + " " + system.getVersion() + " " + system.getArch(),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        system.getSystemLoadAverage());
  }

  private static String processorName() {
    if (!Files.isReadable(PROCESSORS)) {
      return "unknown";
    }
    try {
      List<String> lines = Files.readAllLines(PROCESSORS);
      return lines.stream()
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
