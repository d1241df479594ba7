package io.puente.server.command;

import io.puente.server.ServerSettings;
import java.util.Arrays;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Configures the log before the first logger is created. The log of a server goes to its standard
 * output. The standard output of any other command is its result, so its warnings go to the error
 * output.
 */
final class LogSetup {

  private static final Set<String> SERVERS = Set.of("serve", "demo");

  private LogSetup() {}

  static void configure(String... arguments) {
    boolean server = Arrays.stream(arguments).anyMatch(SERVERS::contains);
    System.setProperty("puente.log.stream", server ? "System.out" : "System.err");
    System.setProperty("puente.log.level", server ? "INFO" : "WARN");
    System.setProperty("PUENTE_LOG", ServerSettings.logFormat().name());
    // Libraries that use the JDK's own logger write to the same log.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) ->
            LoggerFactory.getLogger(LogSetup.class).error("{} failed", thread, failure));
  }
}
