package io.puente.server.architecture;

import java.util.Map;
import java.util.Set;

/**
 * The kinds of tables of a database that is distributed by shop: reference tables, of which each
 * worker has a copy; tables of the operator, which stay in one place; and all others, which are
 * distributed by {@code shop_id}.
 */
final class TableKinds {

  static final Set<String> REFERENCE = Set.of("shop", "shop_host", "market", "shipping_rate");

  /** The tables of the operator, each with the reason why it belongs to no shop. */
  static final Map<String, String> OPERATOR =
      Map.of(
          "flyway_schema_history", "which migrations have run",
          "scheduled_tasks", "jobs of all shops, for any node; the data of a job names its shop",
          "server_key", "whether all nodes have the same secret key",
          "exchange_rate", "rates are the same for all shops",
          "tariff_edition", "law, the same for all shops",
          "stripe_sandbox_account", "the double of Stripe, which is another party",
          "stripe_sandbox_object", "the double of Stripe",
          "stripe_sandbox_idempotency_key", "the double of Stripe",
          "stripe_sandbox_delivery", "the double of Stripe");

  private TableKinds() {}

  static boolean isDistributed(String table) {
    return !REFERENCE.contains(table) && !OPERATOR.containsKey(table);
  }
}
