package io.puente.server.command;

import io.puente.server.Server;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs a node until it receives a signal to stop. */
@Command(name = "serve", description = "Runs the server until it is stopped (Ctrl-C, SIGTERM).")
final class ServeCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private static final int DATABASE_LOST = 1;
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(40);

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    stopped(Server.start(Puente.settings(spec), ServeCommand::end)).await();
    return 0;
  }

  /** Ends the process, so that whoever supervises it can start it anew. */
  static void end(String reason) {
    LOG.error("{}; this process ends", reason);
    Thread.ofPlatform().daemon().name("halt").start(ServeCommand::haltAfterTimeout);
    System.exit(DATABASE_LOST);
  }

  /** Without its database, a node may wait for something that never comes. */
  private static void haltAfterTimeout() {
    LockSupport.parkNanos(STOP_TIMEOUT.toNanos());
    Runtime.getRuntime().halt(DATABASE_LOST);
  }

  /** Stops the server at a signal, after the running requests have finished. */
  static CountDownLatch stopped(Server server) {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                },
                "stop"));
    return stopped;
  }
}
