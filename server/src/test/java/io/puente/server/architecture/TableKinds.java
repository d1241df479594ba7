package io.puente.server.architecture;

import java.util.Map;
import java.util.Set;

/**
 * The kinds of tables of a database that is distributed by shop: reference tables, of which each
 * worker has a copy; tables of the operator, which stay in one place; and all others, which are
 * distributed by {@code shop_id}.
 */
final class TableKinds {

  static final Set<String> REFERENCE =
      Set.of("shop", "shop_host", "market", "shipping_service", "shipping_rate");

  /** The tables of the operator, each with the reason why it belongs to no shop. */
  static final Map<String, String> OPERATOR =
      Map.ofEntries(
          Map.entry("flyway_schema_history", "which migrations have run"),
          Map.entry(
              "scheduled_tasks",
              "jobs of all shops, for any node; the data of a job names its shop"),
          Map.entry("server_key", "whether all nodes have the same secret key"),
          Map.entry("exchange_rate", "rates are the same for all shops"),
          Map.entry("tariff_edition", "law, the same for all shops"),
          Map.entry("stripe_sandbox_account", "the double of Stripe, which is another party"),
          Map.entry("stripe_sandbox_object", "the double of Stripe"),
          Map.entry("stripe_sandbox_idempotency_key", "the double of Stripe"),
          Map.entry("stripe_sandbox_delivery", "the double of Stripe"),
          Map.entry("operator_account", "the operators themselves"),
          Map.entry("operator_session", "sessions of operators"),
          Map.entry("operator_attempt", "bounds on guessing operators' passwords"),
          Map.entry("sign_up", "bounds on networks and addresses that have no shop yet"),
          Map.entry("invitation", "the operator's, before there is a shop"));

  private TableKinds() {}

  static boolean isDistributed(String table) {
    return !REFERENCE.contains(table) && !OPERATOR.containsKey(table);
  }
}
