package io.puente.bench.page;

import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.process.Http;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a browser with an empty cache fetches to show a product page. */
final class FirstView {

  private static final String METHOD =
      """
      A product page is fetched as a browser does (brotli or gzip), read for what it makes the
      browser fetch at once, and all of that is fetched, too: style sheet, script, icon, the fonts of
      the shop's theme, fragments that load by themselves. Pictures count as requests unless they are
      lazy (they are fetched when they come into view), and never as bytes. Bodies are weighed as
      they come over the wire, without headers; 1 KB is 1,000 bytes. The control is the same bodies
      uncompressed.
      """;
  private static final double KILOBYTE = 1_000;

  private FirstView() {}

  static Figure of(int port, String host, String path) {
    PageParts parts = PageParts.of(Http.page(port, host, path, "identity").text());
    Set<String> weighed = new LinkedHashSet<>(List.of(path));
    Set<String> foreign = new LinkedHashSet<>(parts.foreign());
    weighed.addAll(parts.own());
    for (String sheet : parts.styleSheets()) {
      StyleSheet styles = new StyleSheet(Http.page(port, host, sheet, "identity").text());
      weighed.addAll(styles.fontsOf(parts.theme()));
      foreign.addAll(styles.foreign());
    }
    double sent = weighed.stream().mapToDouble(each -> bytes(port, host, each, "br, gzip")).sum();
    double plain = weighed.stream().mapToDouble(each -> bytes(port, host, each, "identity")).sum();
    return new Figure(
        "First view of a product page",
        "uncompressed",
        METHOD,
        List.of(
            Measurement.of("without pictures", "KB", sent / KILOBYTE)
                .withControl(plain / KILOBYTE)
                .withGoal(Goal.of(Bound.UNDER, 100)),
            Measurement.of("requests", "", weighed.size() + parts.eagerPictures())
                .withGoal(Goal.of(Bound.AT_MOST, 10)),
            Measurement.of(
                "lazy pictures, fetched when they come into view", "", parts.lazyPictures()),
            Measurement.of("requests to third parties", "", foreign.size())
                .withGoal(Goal.of(Bound.AT_MOST, 0))));
  }

  private static int bytes(int port, String host, String path, String encodings) {
    return Http.page(port, host, path, encodings).body().length();
  }
}
