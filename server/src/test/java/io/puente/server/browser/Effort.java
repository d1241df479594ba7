package io.puente.server.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a walk costs somebody, by its parts: taps, typed fields and pages. */
final class Effort {

  private static final class Part {
    private final String name;
    private final long since = System.nanoTime();
    private long nanos;
    private int taps;
    private int fields;
    private int pages;

    private Part(String name) {
      this.name = name;
    }
  }

  private final List<Part> parts = new ArrayList<>();

  /** All that follows belongs to this part. */
  void begin(String part) {
    end();
    parts.add(new Part(part));
  }

  /** Nothing more belongs to the last part. */
  void end() {
    if (!parts.isEmpty() && parts.getLast().nanos == 0) {
      parts.getLast().nanos = System.nanoTime() - parts.getLast().since;
    }
  }

  void addTaps(int taps) {
    parts.getLast().taps += taps;
  }

  void addField() {
    parts.getLast().fields++;
  }

  void addPage() {
    if (!parts.isEmpty()) {
      parts.getLast().pages++;
    }
  }

  /** Of all parts until now. */
  int taps() {
    return parts.stream().mapToInt(part -> part.taps).sum();
  }

  /** Of one part. */
  int tapsOf(String name) {
    return parts.stream().filter(part -> part.name.equals(name)).mapToInt(part -> part.taps).sum();
  }

  /** One line for each part, and one for all. */
  String table() {
    StringBuilder table = new StringBuilder();
    line(table, "", "taps", "fields", "pages", "seconds");
    for (Part part : parts) {
      line(table, part.name, part.taps, part.fields, part.pages, seconds(part.nanos));
    }
    line(
        table,
        "all",
        taps(),
        parts.stream().mapToInt(part -> part.fields).sum(),
        parts.stream().mapToInt(part -> part.pages).sum(),
        seconds(parts.stream().mapToLong(part -> part.nanos).sum()));
    return table.toString();
  }

  private static void line(
      StringBuilder to, String name, Object taps, Object fields, Object pages, Object seconds) {
    to.append("%-40s %6s %7s %6s %8s%n".formatted(name, taps, fields, pages, seconds));
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f", Duration.ofNanos(nanos).toMillis() / 1000.0);
  }
}
