package io.puente.orders;

import io.puente.platform.database.PendingStatement;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reserves pieces for orders, sells them or releases them, never more than there are. Rows are
 * always locked in the order of their variants, so that two orders never wait for each other.
 */
final class StockSql {

  /** One row if so many pieces of a variant can be reserved. */
  private static final String AVAILABLE =
      """
      SELECT 1
      FROM stock
      WHERE shop_id = $1
        AND variant_id = $2
        AND (NOT tracked OR continue_selling OR on_hand - reserved >= $3)
      """;

  private StockSql() {}

  /** The outcome of a change; buyers see one only when few pieces are left. */
  sealed interface Outcome {

    record Changed(boolean visible) implements Outcome {}

    /** Not so many are left of a line's variant; the transaction must be rolled back. */
    record Shortage(String title, int left) implements Outcome {}
  }

  /** Pieces of one variant. */
  private record Pieces(UUID variant, String title, int quantity) {}

  /** Pieces left before and after a change. */
  private record Left(int before, int after) {

    private static final int FEW = 3;

    boolean isVisible() {
      return Math.clamp(before, 0, FEW + 1) != Math.clamp(after, 0, FEW + 1);
    }
  }

  /** Reserves the pieces of all lines. The rows are locked until the commit. */
  static Outcome reserve(Transaction tx, UUID order, List<OrderTerms.Line> lines) {
    List<Pieces> pieces = pieces(lines);
    boolean visible = false;
    for (Pieces each : pieces) {
      Optional<Left> left = reserve(tx, each);
      if (left.isEmpty()) {
        return new Outcome.Shortage(each.title(), left(tx, each.variant()));
      }
      visible |= left.get().isVisible();
    }
    tx.batch(
        """
        INSERT INTO stock_reservation (shop_id, order_id, variant_id, quantity)
        VALUES ($1, $2, $3, $4)
        """,
        pieces.stream()
            .map(each -> Tuple.of(tx.tenant().id(), order, each.variant(), each.quantity()))
            .toList());
    return new Outcome.Changed(visible);
  }

  private static List<Pieces> pieces(List<OrderTerms.Line> lines) {
    return lines.stream()
        .map(line -> new Pieces(line.variant(), line.title(), line.quantity()))
        .sorted(Comparator.comparing(Pieces::variant))
        .toList();
  }

  private static Optional<Left> reserve(Transaction tx, Pieces pieces) {
    return tx.row(
            """
            UPDATE stock
            SET reserved = reserved + $3, updated_at = now()
            WHERE shop_id = $1
              AND variant_id = $2
              AND (NOT tracked OR continue_selling OR on_hand - reserved >= $3)
            RETURNING on_hand - reserved + $3 AS before, on_hand - reserved AS after
            """,
            tx.tenant().id(),
            pieces.variant(),
            pieces.quantity())
        .map(StockSql::left);
  }

  /** How many pieces could be sold now. */
  private static int left(Transaction tx, UUID variant) {
    return tx.row(
            """
            SELECT greatest(on_hand - reserved, 0) AS left
            FROM stock
            WHERE shop_id = $1
              AND variant_id = $2
            """,
            tx.tenant().id(),
            variant)
        .map(row -> row.getInteger("left"))
        .orElse(0);
  }

  /** Whether all lines could be reserved at this moment. Nothing is locked. */
  static boolean couldReserve(Transaction tx, List<OrderTerms.Line> lines) {
    return areAvailable(tx, lines, AVAILABLE);
  }

  /** Whether all lines could be reserved now; the rows stay locked until the commit. */
  static boolean isAvailable(Transaction tx, List<OrderTerms.Line> lines) {
    return areAvailable(tx, lines, AVAILABLE + "FOR UPDATE");
  }

  private static boolean areAvailable(
      Transaction tx, List<OrderTerms.Line> lines, String available) {
    return pieces(lines).stream()
        .allMatch(
            each ->
                tx.row(available, tx.tenant().id(), each.variant(), each.quantity()).isPresent());
  }

  /** Whether anything is reserved for an order. */
  static boolean isReserved(Transaction tx, UUID order) {
    return !reserved(tx, order).isEmpty();
  }

  private static List<Pieces> reserved(Transaction tx, UUID order) {
    return tx
        .rows(
            """
            SELECT variant_id, quantity
            FROM stock_reservation
            WHERE shop_id = $1
              AND order_id = $2
            ORDER BY variant_id
            """,
            tx.tenant().id(),
            order)
        .stream()
        .map(row -> new Pieces(row.getUUID("variant_id"), "", row.getInteger("quantity")))
        .sorted(Comparator.comparing(Pieces::variant))
        .toList();
  }

  /**
   * Locks the stock of all variants that an order has or will have, in the order of the variants. A
   * renewal releases and reserves; each of them alone would lock in the right order, both together
   * would not. Whoever deletes a product waits for its stock, so that what is locked stays.
   *
   * @return a line whose variant was deleted meanwhile, if there is one
   */
  static Optional<Outcome.Shortage> lock(Transaction tx, UUID order, List<OrderTerms.Line> lines) {
    Set<UUID> there =
        Stream.concat(
                reserved(tx, order).stream().map(Pieces::variant),
                lines.stream().map(OrderTerms.Line::variant))
            .distinct()
            .sorted()
            .filter(variant -> lock(tx, variant))
            .collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> !there.contains(line.variant()))
        .findFirst()
        .map(line -> new Outcome.Shortage(line.title(), 0));
  }

  private static boolean lock(Transaction tx, UUID variant) {
    return tx.row(
            "SELECT 1 FROM stock WHERE shop_id = $1 AND variant_id = $2 FOR UPDATE",
            tx.tenant().id(),
            variant)
        .isPresent();
  }

  /** Releases what is reserved for an order; true if buyers see the difference. */
  static boolean release(Transaction tx, UUID order) {
    return end(
            tx,
            order,
            """
            UPDATE stock
            SET reserved = reserved - $3, updated_at = now()
            WHERE shop_id = $1
              AND variant_id = $2
            RETURNING on_hand - reserved - $3 AS before, on_hand - reserved AS after
            """)
        .stream()
        .anyMatch(Left::isVisible);
  }

  /** Sells the pieces that are reserved for an order. */
  static void sell(Transaction tx, UUID order) {
    end(
        tx,
        order,
        """
        UPDATE stock
        SET reserved = reserved - $3,
            on_hand = CASE WHEN tracked THEN greatest(on_hand - $3, 0) ELSE on_hand END,
            updated_at = now()
        WHERE shop_id = $1
          AND variant_id = $2
        RETURNING 0 AS before, 0 AS after
        """);
  }

  /** Ends an order's reservation with a change of each variant's stock. */
  private static List<Left> end(Transaction tx, UUID order, String change) {
    List<Pieces> pieces = reserved(tx, order);
    if (pieces.isEmpty()) {
      return List.of();
    }
    List<PendingStatement> changes = new ArrayList<>();
    for (Pieces each : pieces) {
      changes.add(tx.ask(change, tx.tenant().id(), each.variant(), each.quantity()));
    }
    tx.update(
        "DELETE FROM stock_reservation WHERE shop_id = $1 AND order_id = $2",
        tx.tenant().id(),
        order);
    return changes.stream().flatMap(each -> each.row().stream()).map(StockSql::left).toList();
  }

  private static Left left(Row row) {
    return new Left(row.getInteger("before"), row.getInteger("after"));
  }
}
