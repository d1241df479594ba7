package io.puente.server.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong with this installation. Its exit code is 1 if anything is. */
@Command(
    name = "doctor",
    description = {
      "Says what is wrong with this installation, and which import rules are past their review.",
      "Exit codes: 0 nothing is wrong, 1 something is."
    })
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Prints one JSON list.")
  private boolean json;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "Looks as if it were this day, such as 2027-01-15; today by default.")
  private @Nullable LocalDate day;

  @Override
  public Integer call() throws JsonProcessingException {
    List<Finding> findings = Diagnosis.of(Puente.settings(spec), clock());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          new ObjectMapper()
              .writeValueAsString(findings.stream().map(DoctorCommand::toJson).toList()));
    } else {
      findings.forEach(each -> out.printf("%-5s  %s: %s%n", level(each), each.part(), each.text()));
    }
    return findings.stream().anyMatch(each -> each.level() == Finding.Level.WRONG) ? 1 : 0;
  }

  private Clock clock() {
    return day == null
        ? Clock.systemUTC()
        : Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  private static Map<String, String> toJson(Finding finding) {
    return Map.of("level", level(finding), "part", finding.part(), "text", finding.text());
  }

  private static String level(Finding finding) {
    return finding.level().name().toLowerCase(Locale.ROOT);
  }
}
