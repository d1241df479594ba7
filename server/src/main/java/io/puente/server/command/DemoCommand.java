package io.puente.server.command;

import io.puente.server.Server;
import io.puente.server.ServerSettings;
import io.puente.server.demo.DemoShops;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a node with three demonstration shops. */
@Command(name = "demo", description = "Runs the server with three demonstration shops.")
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--shops", description = "The folder of the shops' files.", defaultValue = "demo")
  private Path folder;

  @Override
  public Integer call() throws InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailed(
          "There is no folder of shops '%s'; name one with --shops=FOLDER.".formatted(folder));
    }
    ServerSettings settings = ServerSettings.readForDemo();
    Server server = Server.start(settings, ServeCommand::end);
    CountDownLatch stopped = ServeCommand.stopped(server);
    DemoShops demo =
        new DemoShops(server.vertx(), server.database(), settings.site(), folder, settings.data());
    PrintWriter out = spec.commandLine().getOut();
    demo.seed(out::println);
    demo.welcome(server).forEach(out::println);
    out.flush();
    stopped.await();
    return 0;
  }
}
