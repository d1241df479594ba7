package io.puente.server.command;

import io.puente.server.ServerSettings;
import java.util.Arrays;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Where the log goes, decided before the first logger is made: a server's log is its output; a
 * command's output is its answer, so only what is wrong is said, beside it.
 */
final class LogSetup {

  private static final Set<String> SERVERS = Set.of("serve", "demo");

  private LogSetup() {}

  static void before(String... arguments) {
    boolean server = Arrays.stream(arguments).anyMatch(SERVERS::contains);
    System.setProperty("puente.log.stream", server ? "System.out" : "System.err");
    System.setProperty("puente.log.level", server ? "INFO" : "WARN");
    System.setProperty("PUENTE_LOG", ServerSettings.logForm().name());
    // What libraries say to the JDK's own logger belongs into the same lines.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) ->
            LoggerFactory.getLogger(LogSetup.class).error("{} failed", thread, failure));
  }
}
