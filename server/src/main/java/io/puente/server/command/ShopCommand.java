package io.puente.server.command;

import picocli.CommandLine.Command;

/** Makes and lists shops. */
@Command(
    name = "shop",
    description = "Makes and lists shops.",
    subcommands = {ShopCreateCommand.class, ShopSellCommand.class, ShopListCommand.class})
final class ShopCommand {

  private ShopCommand() {}
}
