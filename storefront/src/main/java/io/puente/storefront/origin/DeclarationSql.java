package io.puente.storefront.origin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.puente.landedcost.Certifier;
import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.OriginDeclaration;
import io.puente.landedcost.OriginRule;
import io.puente.platform.database.PendingStatement;
import io.puente.platform.database.Transaction;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of origin declarations. */
public final class DeclarationSql {

  private DeclarationSql() {}

  /** Asks for the declarations of some products. */
  public static PendingStatement of(Transaction tx, List<UUID> products) {
    return tx.ask(
        """
        SELECT product_id, agreement, origin, rule, foreign_materials, regional_share,
               certifier_role, certifier, producer, evidence, signed_on, expires_on
        FROM origin_declaration
        WHERE shop_id = $1
          AND product_id = ANY($2)
        ORDER BY agreement
        """,
        tx.tenant().id(),
        products.toArray(UUID[]::new));
  }

  /** What quotes look at, by product. */
  public static Map<UUID, List<OriginDeclaration>> claims(PendingStatement asked) {
    return declarations(asked).stream()
        .collect(groupingBy(Declaration::product, mapping(Declaration::claim, toList())));
  }

  static List<Declaration> declarations(PendingStatement asked) {
    return asked.rows().stream().map(DeclarationSql::declaration).toList();
  }

  private static Declaration declaration(Row row) {
    return new Declaration(
        row.getUUID("product_id"),
        row.getString("agreement"),
        Country.of(row.getString("origin")),
        OriginRule.valueOf(row.getString("rule")),
        Stream.of(row.getArrayOfStrings("foreign_materials")).map(HsCode::of).toList(),
        row.getBigDecimal("regional_share"),
        Certifier.valueOf(row.getString("certifier_role")),
        row.getString("certifier"),
        row.getString("producer"),
        row.getString("evidence"),
        row.getLocalDate("signed_on"),
        row.getLocalDate("expires_on"));
  }

  static void write(Transaction tx, Declaration declaration) {
    tx.updateOne(
        """
        INSERT INTO origin_declaration
          (shop_id, product_id, agreement, origin, rule, foreign_materials, regional_share,
           certifier_role, certifier, producer, evidence, signed_on, expires_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT (shop_id, product_id, agreement) DO UPDATE
        SET origin = excluded.origin,
            rule = excluded.rule,
            foreign_materials = excluded.foreign_materials,
            regional_share = excluded.regional_share,
            certifier_role = excluded.certifier_role,
            certifier = excluded.certifier,
            producer = excluded.producer,
            evidence = excluded.evidence,
            signed_on = excluded.signed_on,
            expires_on = excluded.expires_on
        """,
        tx.tenant().id(),
        declaration.product(),
        declaration.agreement(),
        declaration.origin().code(),
        declaration.rule().name(),
        declaration.foreignMaterials().stream().map(HsCode::digits).toArray(String[]::new),
        declaration.regionalShare(),
        declaration.role().name(),
        declaration.certifier(),
        declaration.producer(),
        declaration.evidence(),
        declaration.signed(),
        declaration.expires());
  }

  /** Whether there was one. */
  static boolean delete(Transaction tx, UUID product, String agreement) {
    return tx.update(
            """
            DELETE FROM origin_declaration
            WHERE shop_id = $1
              AND product_id = $2
              AND agreement = $3
            """,
            tx.tenant().id(),
            product,
            agreement)
        > 0;
  }
}
