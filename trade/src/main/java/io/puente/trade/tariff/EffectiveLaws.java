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
 * The bundled measures with all imported tariff editions. Callers ask for the law with each quote,
 * because an import changes it. An edition that cannot be read is logged and skipped.
 */
public final class EffectiveLaws implements Supplier<LandedCost> {

  private static final Logger LOG = LoggerFactory.getLogger(EffectiveLaws.class);

  private final Database database;
  private final LandedCost bundled;
  private volatile Current state;
  private List<Edition> known = List.of();

  private EffectiveLaws(Database database, LandedCost bundled) {
    this.database = database;
    this.bundled = bundled;
    this.state = new Current(bundled, known.toString());
  }

  /** Reads the editions now, and again after an import on any node. */
  public static EffectiveLaws of(
      Database database, LandedCost bundled, Events events, Executor threads) {
    EffectiveLaws laws = new EffectiveLaws(database, bundled);
    laws.read();
    events.onNotification(Editions.CHANGED, () -> threads.execute(laws::read));
    return laws;
  }

  /** The law at this moment, for a command that ends soon. */
  public static LandedCost now(Database database, LandedCost bundled) {
    EffectiveLaws laws = new EffectiveLaws(database, bundled);
    laws.read();
    return laws.get();
  }

  @Override
  public LandedCost get() {
    return state.law();
  }

  /** The law with the editions that are stored now, whether this node has heard of them or not. */
  public Current current() {
    read();
    return state;
  }

  /**
   * The law at a moment.
   *
   * @param editions identifies its editions
   */
  public record Current(LandedCost law, String editions) {}

  private synchronized void read() {
    Map<Edition, byte[]> contents = database.asOperator(tx -> contents(tx, known));
    if (contents == null) {
      return;
    }
    StoredTariffs tables = StoredTariffs.read(bundled, contents);
    known = List.copyOf(contents.keySet());
    state = new Current(tables.laws(), known.toString());
    LOG.info("tariff editions read count={}", known.size() - tables.unreadable().size());
    for (Edition damaged : tables.unreadable()) {
      LOG.error(
          "damaged tariff edition skipped: import its file again destination={} edition={}",
          damaged.destination(),
          damaged.name());
    }
  }

  /** The stored editions; {@code null} if they have not changed. */
  private static @Nullable Map<Edition, byte[]> contents(Transaction tx, List<Edition> known) {
    return EditionSql.all(tx).equals(known) ? null : EditionSql.contents(tx);
  }
}
