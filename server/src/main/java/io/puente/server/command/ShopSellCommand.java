package io.puente.server.command;

import static java.util.stream.Collectors.joining;

import io.puente.landedcost.LandedCost;
import io.puente.server.OpenDatabase;
import io.puente.server.ServerSettings;
import io.puente.storefront.shop.MarketSetting;
import io.puente.storefront.shop.Selling;
import io.puente.storefront.shop.Shop;
import io.puente.storefront.shop.Shops;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells where a shop sells, for what postage, and from where it sends. */
@Command(
    name = "sell",
    description =
        "Reads markets, postage and sender from a JSON file; docs/operations.md shows one.")
final class ShopSellCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "SLUG")
  private String slug;

  @Parameters(index = "1", paramLabel = "FILE")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Refused.unlessReadable(file);
    try (OpenDatabase open = OpenDatabase.open(ServerSettings.read())) {
      Shops shops = new Shops(open.database());
      Shop shop = shops.named(slug).orElseThrow(() -> Refused.noShop(slug));
      Selling selling = Selling.read(file);
      selling.unlessKnown(LandedCost.fromBundledData().programmes());
      shops.sell(shop, selling);
      spec.commandLine()
          .getOut()
          .printf(
              "%s sells in %s; %d prices of postage%n",
              slug,
              selling.markets().stream().map(MarketSetting::code).collect(joining(", ")),
              selling.rates(shop.currency()).size());
    } catch (Selling.Wrong e) {
      throw new Refused("%s: %s".formatted(file, e.getMessage()));
    }
    return 0;
  }
}
