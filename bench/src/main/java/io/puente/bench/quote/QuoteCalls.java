package io.puente.bench.quote;

import io.puente.bench.figure.Figure;
import io.puente.bench.figure.Goal;
import io.puente.bench.figure.Goal.Bound;
import io.puente.bench.figure.Measurement;
import io.puente.bench.load.Load;
import io.puente.bench.load.LoadPlan;
import io.puente.bench.load.Target;
import io.puente.bench.page.Control;
import io.puente.bench.process.Http;
import io.puente.bench.process.Lab;
import io.puente.bench.process.MeasurementPlan;
import io.puente.bench.process.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Quotes over HTTP, beside a bare server that sends one of the answers.
 *
 * @param data folder of the node that answers
 */
public record QuoteCalls(Lab lab, MeasurementPlan effort, Path data) {

  private static final String QUOTES = "/api/v1/landed-cost/quotes";
  private static final String PUENTE = "puente";
  private static final String CONTROL = "control";
  private static final String HOST = "localhost";

  /** As many as the load driver sends. The usual limit for one network is lower. */
  private static final Map<String, String> GENEROUS =
      Map.of("PUENTE_API_CALLS_PER_MINUTE", "1000000000");

  private static final List<String> PARCELS =
      List.of(
          parcel(
              "PE",
              "\"US\"",
              line("shawl", "6214200000", "64.00"),
              line("scarf", "6117101000", "39")),
          parcel("CO", "\"US\"", line("bag", "4202219000", "150.00")),
          parcel("PE", "\"CL\"", line("guitar", "920290", "560.00")),
          parcel("MX", "\"BR\", \"region\": \"SP\"", line("cup", "691200", "40.00")));

  private static String parcel(String from, String to, String... lines) {
    return """
    {"shipFrom": "%s", "destination": {"country": %s}, "date": "2026-11-23",
     "channel": "courier", "shipping": {"amount": "38.00", "currency": "USD"},
     "lines": [%s]}
    """
        .formatted(from, to, String.join(",", lines).replace("ORIGIN", from));
  }

  private static String line(String id, String hs, String price) {
    return """
    {"id": "%s", "hs": "%s", "origin": "ORIGIN", "quantity": 1, "weightGrams": 400,
     "price": {"amount": "%s", "currency": "USD"}}
    """
        .formatted(id, hs, price);
  }

  public Figure measure() {
    try (Node node = Node.serve(lab, data, GENEROUS)) {
      List<Http.Answer> answers =
          PARCELS.stream().map(parcel -> Http.posted(node.port(), QUOTES, parcel)).toList();
      Http.Answer first = answers.getFirst();
      try (Control control = Control.sending(lab, first, node.process().javaOptions())) {
        return figure(Load.put(lab, order(node, control)), bytes(answers), first.body().length());
      }
    }
  }

  private static double bytes(List<Http.Answer> answers) {
    return answers.stream().mapToInt(answer -> answer.body().length()).average().orElseThrow();
  }

  private LoadPlan order(Node node, Control control) {
    return new LoadPlan(
        List.of(
            Target.posted(
                PUENTE, List.of(node.process().pid()), node.port(), HOST, QUOTES, PARCELS),
            Target.posted(
                CONTROL, List.of(control.process().pid()), control.port(), HOST, "/", PARCELS)),
        effort.connections(),
        effort.warmUpSeconds(),
        effort.rounds(),
        effort.roundSeconds());
  }

  private Figure figure(Load load, double bytes, double controlBytes) {
    Load.Pace node = load.of(PUENTE);
    Load.Pace bare = load.of(CONTROL);
    return new Figure(
        "Quotes over HTTP",
        "a bare Vert.x server",
        method(),
        List.of(
            Measurement.of("requests", "1/s", node.perSecond())
                .withControl(bare.perSecond())
                .withGoal(Goal.of(Bound.AT_LEAST, 10_000)),
            Measurement.of("p50", "µs", node.p50()).withControl(bare.p50()),
            Measurement.of("p99", "µs", node.p99())
                .withControl(bare.p99())
                .withGoal(Goal.of(Bound.UNDER, 10_000)),
            Measurement.of("work for a request", "µs", node.work()).withControl(bare.work()),
            Measurement.of("an answer", "bytes", bytes).withControl(controlBytes)));
  }

  private String method() {
    return """
    `POST %s` at a node as `bin/puente serve` starts it, whose allowance for one address is
    raised: four parcels of one or two lines in turn, two of them to the United States, one to
    Chile, one to Brazil. Each is read, checked, quoted and answered whole, with everything that
    was considered and not applied, in Spanish. The load driver keeps %d HTTP/1.1 connections to
    each server busy, each asking again as soon as it is answered. After %d s of warm-up the two
    servers take turns in %d rounds of %d s; each number is the median of its rounds. The control
    is a Vert.x server with as many event loops and the same Java options, which takes the same
    requests and sends the answer to the first of them.
    """
        .formatted(
            QUOTES,
            effort.connections(),
            effort.warmUpSeconds(),
            effort.rounds(),
            effort.roundSeconds());
  }
}
