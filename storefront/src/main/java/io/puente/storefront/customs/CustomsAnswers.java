package io.puente.storefront.customs;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What owners answered about their products for customs. Each answer is stored at once, so that a
 * closed tab loses nothing; it changes the product only when the owner confirms what follows.
 */
public record CustomsAnswers(Database database) {

  /** The kind of the goods. Another kind makes all other answers about the goods obsolete. */
  public static final String GOODS = "goods";

  /** The owner's own words for the goods, where the title does not name them. */
  public static final String WORDS = "words";

  /** The ISO country in which the product was made. */
  public static final String MADE_IN = "made-in";

  /** Says that the owner does not know. */
  public static final String UNKNOWN = "";

  /** The answers of a product by attribute. */
  public SortedMap<String, String> of(Tenant tenant, UUID product) {
    return database.reading(tenant, tx -> CustomsAnswerSql.of(tx, product));
  }

  /** Stores an answer about an existing product. */
  public void answer(Tenant tenant, UUID product, String attribute, String value) {
    database.inTenant(
        tenant,
        tx -> {
          CustomsAnswerSql.write(tx, product, attribute, value);
          return null;
        });
  }

  /** Stores what the goods are, and forgets what was answered of other goods. */
  public void goods(Tenant tenant, UUID product, String kind, String words) {
    database.inTenant(
        tenant,
        tx -> {
          if (!kind.equals(CustomsAnswerSql.of(tx, product).get(GOODS))) {
            CustomsAnswerSql.forgetAllBut(tx, product, MADE_IN);
          }
          CustomsAnswerSql.write(tx, product, GOODS, kind);
          CustomsAnswerSql.write(tx, product, WORDS, words);
          return null;
        });
  }

  /** Gives products the answers of another one. */
  public void copy(Tenant tenant, Iterable<UUID> to, Map<String, String> answers) {
    database.inTenant(
        tenant,
        tx -> {
          for (UUID product : to) {
            answers.forEach(
                (attribute, value) -> CustomsAnswerSql.write(tx, product, attribute, value));
          }
          return null;
        });
  }
}
