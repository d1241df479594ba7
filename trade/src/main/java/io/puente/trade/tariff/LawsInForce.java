package io.puente.trade.tariff;

import io.puente.landedcost.LandedCost;
import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bundled measures with all editions of tariffs that the operator took in, always the newest:
 * ask for them anew with each quote. An edition that cannot be read is told in the log and left
 * out.
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
    Map<Edition, byte[]> contents = database.asOperator(tx -> contents(tx, known));
    if (contents == null) {
      return;
    }
    StoredTables tables = StoredTables.read(bundled, contents);
    current = tables.laws();
    known = List.copyOf(contents.keySet());
    LOG.info("tariffs read editions={}", known.size() - tables.unreadable().size());
    for (Edition damaged : tables.unreadable()) {
      LOG.error(
          "tariff left out, it cannot be read: import its file again destination={} edition={}",
          damaged.destination(),
          damaged.name());
    }
  }

  /** What the database holds; {@code null} if that is known. */
  private static @Nullable Map<Edition, byte[]> contents(Transaction tx, List<Edition> known) {
    return EditionSql.all(tx).equals(known) ? null : EditionSql.contents(tx);
  }
}
