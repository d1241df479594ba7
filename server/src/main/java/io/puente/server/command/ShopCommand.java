package io.puente.server.command;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.puente.landedcost.LandedCost;
import io.puente.server.ServerDatabase;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shop.MarketSetting;
import io.puente.shop.Selling;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.TimeZones;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates and lists shops, and sets where they sell. */
@Command(
    name = "shop",
    description =
        "Creates, invites and lists shops, sets where they sell, and an owner's password.",
    subcommands = {
      ShopCreateCommand.class,
      ShopPasswordCommand.class,
      ShopOperationCommands.Invite.class,
      ShopOperationCommands.ResetLink.class,
      ShopOperationCommands.Suspend.class,
      ShopOperationCommands.Resume.class,
      ShopOperationCommands.Close.class,
      ShopOperationCommands.Export.class,
      ShopOperationCommands.Domain.class,
      ShopCommand.Sell.class,
      ShopCommand.PrintSelling.class,
      ShopCommand.TimeZone.class,
      ShopCommand.ListShops.class
    })
final class ShopCommand {

  private static final DateTimeFormatter NOW =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private ShopCommand() {}

  /**
   * A time zone by its name in the IANA time zone database.
   *
   * @throws CommandFailed if there is none of this name
   */
  static ZoneId timeZone(String name) {
    return TimeZones.named(name)
        .orElseThrow(
            () ->
                new CommandFailed(
                    "'%s' is no time zone: a name of the IANA database, as America/Tijuana."
                        .formatted(name)));
  }

  /** Sets where a shop sells, with which shipping services, and from which address. */
  @Command(
      name = "sell",
      description =
          "Reads markets, shipping services and sender from a JSON file; docs/operations.md shows one.")
  static final class Sell implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG")
    private String slug;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
      CommandFailed.requireReadable(file);
      try (ServerDatabase server = ServerDatabase.open(Puente.settings(spec))) {
        Shops shops = server.shops();
        Shop shop = shops.named(slug).orElseThrow(() -> CommandFailed.unknownShop(slug));
        Selling selling = Selling.read(file);
        selling.unlessKnown(LandedCost.fromBundledData().programmes());
        selling.unlessCarriers(
            Carriers.all().stream().map(Carrier::slug).collect(toUnmodifiableSet()));
        shops.sell(shop, selling);
        spec.commandLine()
            .getOut()
            .printf(
                "%s sells in %s; %d shipping services%n",
                slug,
                selling.markets().stream().map(MarketSetting::code).collect(joining(", ")),
                selling.postage().size());
      } catch (Selling.Wrong e) {
        throw new CommandFailed("%s: %s".formatted(file, e.getMessage()));
      }
      return 0;
    }
  }

  /** Prints the file that {@link Sell} reads. */
  @Command(
      name = "selling",
      description = "Prints markets, shipping services and sender as 'shop sell' reads them.")
  static final class PrintSelling implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG")
    private String slug;

    @Override
    public Integer call() {
      try (ServerDatabase server = ServerDatabase.open(Puente.settings(spec))) {
        Shop shop = server.shops().named(slug).orElseThrow(() -> CommandFailed.unknownShop(slug));
        spec.commandLine().getOut().print(Selling.of(shop).write());
        spec.commandLine().getOut().flush();
      }
      return 0;
    }
  }

  /** Sets whose days a shop's orders, reports and papers have. */
  @Command(
      name = "time-zone",
      description = "Sets the time zone whose days a shop's orders, reports and papers have.")
  static final class TimeZone implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG")
    private String slug;

    @Parameters(index = "1", paramLabel = "ZONE", description = "As America/Tijuana.")
    private String zone;

    @Override
    public Integer call() {
      ZoneId chosen = timeZone(zone);
      try (ServerDatabase server = ServerDatabase.open(Puente.settings(spec))) {
        Shops shops = server.shops();
        Shop shop = shops.named(slug).orElseThrow(() -> CommandFailed.unknownShop(slug));
        shops.setTimeZone(shop, chosen);
        spec.commandLine()
            .getOut()
            .printf(
                "%s has the days of %s; there it is %s now%n",
                slug, chosen, ZonedDateTime.now(chosen).format(NOW));
      }
      return 0;
    }
  }

  /** Lists the shops of this server. */
  @Command(name = "list", description = "Lists the shops.")
  static final class ListShops implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      try (ServerDatabase server = ServerDatabase.open(Puente.settings(spec))) {
        for (Shop shop : server.shops().all()) {
          spec.commandLine()
              .getOut()
              .printf(
                  "%-20s %s  %s  %-30s %s%n",
                  shop.slug(), shop.country(), shop.currency(), shop.timeZone(), shop.host());
        }
      }
      return 0;
    }
  }
}
