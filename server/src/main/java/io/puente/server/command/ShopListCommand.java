package io.puente.server.command;

import io.puente.server.OpenDatabase;
import io.puente.server.ServerSettings;
import io.puente.storefront.shop.Shop;
import io.puente.storefront.shop.Shops;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the shops of this server. */
@Command(name = "list", description = "Lists the shops.")
final class ShopListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (OpenDatabase open = OpenDatabase.open(ServerSettings.read())) {
      for (Shop shop : new Shops(open.database()).all()) {
        spec.commandLine()
            .getOut()
            .printf(
                "%-20s %s  %s  %s%n", shop.slug(), shop.country(), shop.currency(), shop.host());
      }
    }
    return 0;
  }
}
