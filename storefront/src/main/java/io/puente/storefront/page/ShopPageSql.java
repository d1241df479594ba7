package io.puente.storefront.page;

import io.puente.platform.database.Transaction;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Rows of {@code shop_page} and {@code shop_page_text}. */
final class ShopPageSql {

  private static final String PAGES =
      """
      SELECT p.*,
             (SELECT jsonb_object_agg(t.language, to_jsonb(t))
              FROM shop_page_text t
              WHERE t.shop_id = $1 AND t.page_id = p.id) AS texts
      FROM shop_page p
      WHERE p.shop_id = $1
      """;

  private ShopPageSql() {}

  static List<ShopPage> all(Transaction tx) {
    return tx.rows(PAGES + "ORDER BY p.position, p.id", tx.tenant().id()).stream()
        .map(ShopPageSql::page)
        .toList();
  }

  static Optional<ShopPage> one(Transaction tx, UUID id) {
    return tx.row(PAGES + "AND p.id = $2", tx.tenant().id(), id).map(ShopPageSql::page);
  }

  static Optional<ShopPage> ofKind(Transaction tx, PageKind kind) {
    return tx.row(
            PAGES + "AND p.kind = $2 ORDER BY p.position LIMIT 1", tx.tenant().id(), kind.key())
        .map(ShopPageSql::page);
  }

  /** The published page of an address, which may be that of another language. */
  static Optional<ShopPage> published(Transaction tx, String slug, String language, String own) {
    return tx.row(
            """
            SELECT t.page_id
            FROM shop_page_text t
            JOIN shop_page p ON p.shop_id = $1 AND p.id = t.page_id
            WHERE t.shop_id = $1
              AND t.slug = $2
              AND p.published
            ORDER BY t.language = $3 DESC, t.language = $4 DESC, t.language
            LIMIT 1
            """,
            tx.tenant().id(),
            slug,
            language,
            own)
        .flatMap(row -> one(tx, row.getUUID("page_id")));
  }

  /** The published pages without their words. */
  static List<ShopPage> titles(Transaction tx) {
    return tx
        .rows(
            """
            SELECT p.*,
                   (SELECT jsonb_object_agg(
                             t.language,
                             jsonb_build_object('title', t.title, 'slug', t.slug, 'markdown', ''))
                    FROM shop_page_text t
                    WHERE t.shop_id = $1 AND t.page_id = p.id) AS texts
            FROM shop_page p
            WHERE p.shop_id = $1
              AND p.published
            ORDER BY p.position, p.id
            """,
            tx.tenant().id())
        .stream()
        .map(ShopPageSql::page)
        .toList();
  }

  /** The addresses among these that another page has, in any language. */
  static List<String> taken(Transaction tx, UUID page, List<String> slugs) {
    return tx
        .rows(
            """
            SELECT DISTINCT slug
            FROM shop_page_text
            WHERE shop_id = $1
              AND page_id <> $2
              AND slug = ANY ($3)
            """,
            tx.tenant().id(),
            page,
            slugs.toArray(String[]::new))
        .stream()
        .map(row -> row.getString("slug"))
        .toList();
  }

  static void write(Transaction tx, ShopPage page) {
    tx.updateOne(
        """
        INSERT INTO shop_page
          (shop_id, id, kind, position, in_menu, in_footer, published, addressed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (shop_id, id) DO UPDATE
        SET position = excluded.position,
            in_menu = excluded.in_menu,
            in_footer = excluded.in_footer,
            published = excluded.published,
            addressed = excluded.addressed
        """,
        tx.tenant().id(),
        page.id(),
        page.kind().key(),
        page.position(),
        page.inMenu(),
        page.inFooter(),
        page.published(),
        page.addressed());
    tx.update(
        "DELETE FROM shop_page_text WHERE shop_id = $1 AND page_id = $2",
        tx.tenant().id(),
        page.id());
    tx.batch(
        """
        INSERT INTO shop_page_text (shop_id, page_id, language, title, slug, markdown, starter)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        page.texts().entrySet().stream()
            .map(
                text ->
                    Tuple.of(
                        tx.tenant().id(),
                        page.id(),
                        text.getKey(),
                        text.getValue().title(),
                        text.getValue().slug(),
                        text.getValue().markdown(),
                        text.getValue().starter().orElse(null)))
            .toList());
  }

  static void place(Transaction tx, UUID page, int position) {
    tx.updateOne(
        "UPDATE shop_page SET position = $3 WHERE shop_id = $1 AND id = $2",
        tx.tenant().id(),
        page,
        position);
  }

  static void delete(Transaction tx, UUID page) {
    tx.update("DELETE FROM shop_page WHERE shop_id = $1 AND id = $2", tx.tenant().id(), page);
  }

  private static ShopPage page(Row row) {
    SortedMap<String, ShopPage.Text> texts = new TreeMap<>();
    JsonObject stored = row.getJsonObject("texts");
    if (stored != null) {
      stored.forEach(entry -> texts.put(entry.getKey(), text((JsonObject) entry.getValue())));
    }
    return new ShopPage(
        row.getUUID("id"),
        PageKind.of(row.getString("kind")).orElseThrow(),
        row.getInteger("position"),
        row.getBoolean("in_menu"),
        row.getBoolean("in_footer"),
        row.getBoolean("published"),
        row.getBoolean("addressed"),
        texts);
  }

  private static ShopPage.Text text(JsonObject row) {
    return new ShopPage.Text(
        row.getString("title"),
        row.getString("slug"),
        row.getString("markdown"),
        Optional.ofNullable(row.getString("starter")));
  }
}
