package io.puente.storefront.tariff;

import io.puente.landedcost.LandedCost;
import io.puente.landedcost.TariffEdition;
import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bundled measures with all editions of tariffs that the operator took in, always the newest:
 * ask for them anew with each quote.
 */
public final class LawsInForce implements Supplier<LandedCost> {

  private static final Logger LOG = LoggerFactory.getLogger(LawsInForce.class);

  private final Database database;
  private final LandedCost bundled;
  private volatile LandedCost current;
  private List<Edition> known = List.of();

  private LawsInForce(Database database, LandedCost bundled) {
    this.database = database;
    this.bundled = bundled;
    this.current = bundled;
  }

  /** Reads the editions, and again whenever any node says that there is another. */
  public static LawsInForce of(
      Database database, LandedCost bundled, Events events, Executor threads) {
    LawsInForce laws = new LawsInForce(database, bundled);
    laws.read();
    events.whenTold(Editions.CHANGED, () -> threads.execute(laws::read));
    return laws;
  }

  /** The laws as they are at this moment, for a command that ends soon. */
  public static LandedCost now(Database database, LandedCost bundled) {
    LawsInForce laws = new LawsInForce(database, bundled);
    laws.read();
    return laws.get();
  }

  @Override
  public LandedCost get() {
    return current;
  }

  private synchronized void read() {
    Found found = database.asOperator(tx -> found(tx, known));
    if (!found.editions().equals(known)) {
      current = bundled.with(found.tables());
      known = found.editions();
      LOG.info("tariffs read editions={}", known.size());
    }
  }

  /** What the database holds, with the tables unless they are known. */
  private record Found(List<Edition> editions, List<TariffEdition> tables) {}

  private static Found found(Transaction tx, List<Edition> known) {
    List<Edition> editions = EditionSql.all(tx);
    return editions.equals(known)
        ? new Found(editions, List.of())
        : new Found(
            editions,
            editions.stream().map(each -> table(each, EditionSql.content(tx, each))).toList());
  }

  private static TariffEdition table(Edition edition, byte[] content) {
    try (GZIPInputStream lines = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return new TariffEdition(
          edition.destination(),
          edition.name(),
          edition.from(),
          new String(lines.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
