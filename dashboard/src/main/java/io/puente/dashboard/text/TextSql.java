package io.puente.dashboard.text;

import io.puente.platform.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds products that lack a text. */
final class TextSql {

  /**
   * Products that are finished and not archived. The condition on the position is that of an index.
   */
  private static final String FINISHED =
      """
      WHERE p.shop_id = $1
        AND p.position >= 0
        AND p.status <> 'archived'
        AND NOT EXISTS (
          SELECT 1
          FROM product_draft d
          WHERE d.shop_id = $1 AND d.product_id = p.id)
      """;

  /** No title, or no description where the shop's own language ($2) has one, or no option name. */
  private static final String LACKS =
      """
      (NOT EXISTS (
         SELECT 1
         FROM product_text t
         WHERE t.shop_id = $1 AND t.product_id = p.id AND t.language = l.language
           AND (t.description_html <> '' OR NOT EXISTS (
             SELECT 1
             FROM product_text o
             WHERE o.shop_id = $1 AND o.product_id = p.id AND o.language = $2
               AND o.description_html <> '')))
       OR l.language <> $2 AND EXISTS (
         SELECT 1
         FROM product_option q
         WHERE q.shop_id = $1 AND q.product_id = p.id AND q.names ->> l.language IS NULL))
      """;

  private TextSql() {}

  /** How many products lack a text, by language. */
  static Map<String, Long> missing(Transaction tx, List<String> languages, String own) {
    return tx
        .rows(
            """
            SELECT l.language, (
              SELECT count(*)
              FROM product p
            """
                + FINISHED
                + "AND "
                + LACKS
                + """
                ) AS missing
                FROM unnest($3::text[]) AS l (language)
                """,
            tx.tenant().id(),
            own,
            languages.toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(row -> row.getString("language"), row -> row.getLong("missing")));
  }

  /**
   * Products in the order of the shop.
   *
   * @param language only those that lack a text in it; empty for all
   * @param after the product before the first one; the first ones if there is no such product
   */
  static List<UUID> products(
      Transaction tx, String language, String own, Optional<UUID> after, int size) {
    Optional<Integer> position =
        after.flatMap(
            id ->
                tx.row(
                        "SELECT position FROM product WHERE shop_id = $1 AND id = $2",
                        tx.tenant().id(),
                        id)
                    .map(row -> row.getInteger("position")));
    return tx
        .rows(
            "SELECT p.id FROM product p CROSS JOIN (SELECT $3::text AS language) l\n"
                + FINISHED
                + "AND (p.position, p.id) > ($4, $5)\nAND ($3 = '' OR "
                + LACKS
                + ")\nORDER BY p.position, p.id LIMIT $6",
            tx.tenant().id(),
            own,
            language,
            position.orElse(-1),
            after.filter(id -> position.isPresent()).orElse(new UUID(0, 0)),
            size)
        .stream()
        .map(row -> row.getUUID("id"))
        .toList();
  }
}
