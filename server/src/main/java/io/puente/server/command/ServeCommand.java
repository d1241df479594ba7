package io.puente.server.command;

import io.puente.server.Server;
import io.puente.server.ServerSettings;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** Runs a node until it receives a signal to stop. */
@Command(name = "serve", description = "Runs the server until it is stopped (Ctrl-C, SIGTERM).")
final class ServeCommand implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException {
    stopped(Server.start(ServerSettings.read())).await();
    return 0;
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
