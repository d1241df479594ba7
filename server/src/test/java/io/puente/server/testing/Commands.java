package io.puente.server.testing;

import io.puente.server.ServerSettings;
import io.puente.server.command.Puente;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * The commands of an operator in the process of the test: what they answer, and with which exit
 * code. What a process adds to that, its log and its streams, is seen with {@link Node}.
 *
 * @param settings as environment variables
 */
public record Commands(Map<String, String> settings) {

  /** Runs a command to its end. */
  public Node.Output execute(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Puente.run(
            () -> ServerSettings.of(settings),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments);
    return new Node.Output(exitCode, out.toString(), err.toString());
  }
}
