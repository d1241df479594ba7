package io.puente.shop;

import io.puente.platform.database.Transaction;
import io.puente.shop.look.SrgbColor;
import io.puente.shop.look.Theme;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The columns of a shop's row that say how it looks, and who is behind it. */
final class ShopLookSql {

  private ShopLookSql() {}

  static Look look(Row row, String language) {
    return new Look(
        Theme.of(row.getString("theme")).orElseThrow(),
        Optional.ofNullable(row.getString("accent")).flatMap(SrgbColor::parse).orElse(null),
        localized(row.getJsonObject("tagline"), language),
        localized(row.getJsonObject("about"), language),
        List.of(row.getArrayOfStrings("featured")),
        hash(row.getBuffer("hero")),
        logo(row));
  }

  private static Look.@Nullable Logo logo(Row row) {
    String hash = hash(row.getBuffer("logo"));
    return hash == null
        ? null
        : new Look.Logo(hash, row.getInteger("logo_width"), row.getInteger("logo_height"));
  }

  private static @Nullable String hash(@Nullable Buffer bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes.getBytes());
  }

  private static Localized localized(JsonObject texts, String fallback) {
    return new Localized(texts(texts), fallback);
  }

  private static Map<String, String> texts(JsonObject json) {
    Map<String, String> texts = new TreeMap<>();
    json.forEach(entry -> texts.put(entry.getKey(), String.valueOf(entry.getValue())));
    return texts;
  }

  static Contact contact(Row row) {
    JsonObject contact = row.getJsonObject("contact");
    return new Contact(
        row.getString("contact_email"),
        contact.getString("whatsApp", ""),
        contact.getString("address", ""),
        texts(contact.getJsonObject("links", new JsonObject())));
  }

  /** A contact without its email address, which has a column of its own. */
  static JsonObject json(Contact contact) {
    return new JsonObject()
        .put("whatsApp", contact.whatsApp())
        .put("address", contact.address())
        .put("links", new JsonObject(Map.copyOf(contact.links())));
  }

  static Seller seller(Row row) {
    JsonObject seller = row.getJsonObject("seller");
    return new Seller(
        seller.getString("name", ""),
        seller.getString("taxId", ""),
        seller.getString("address", ""));
  }

  static JsonObject json(Seller seller) {
    return new JsonObject()
        .put("name", seller.name())
        .put("taxId", seller.taxId())
        .put("address", seller.address());
  }

  static JsonObject json(Localized text) {
    return new JsonObject(Map.copyOf(text.byLanguage()));
  }

  static @Nullable String hex(@Nullable SrgbColor color) {
    return color == null ? null : color.hex();
  }

  static void setLook(Transaction tx, LookSettings look) {
    tx.updateOne(
        """
        UPDATE shop
        SET name = $2, theme = $3, accent = $4, tagline = $5, about = $6
        WHERE shop_id = $1
        """,
        tx.tenant().id(),
        look.name(),
        look.theme().code(),
        hex(look.accent()),
        json(look.tagline()),
        json(look.about()));
  }

  static void setTexts(Transaction tx, Map<String, String> tagline, Map<String, String> about) {
    tx.updateOne(
        "UPDATE shop SET tagline = $2, about = $3 WHERE shop_id = $1",
        tx.tenant().id(),
        new JsonObject(Map.copyOf(tagline)),
        new JsonObject(Map.copyOf(about)));
  }

  static void setIdentity(Transaction tx, Contact contact, Seller seller) {
    tx.updateOne(
        "UPDATE shop SET contact_email = $2, contact = $3, seller = $4 WHERE shop_id = $1",
        tx.tenant().id(),
        contact.email(),
        json(contact),
        json(seller));
  }

  static void setFeatured(Transaction tx, List<String> handles) {
    tx.updateOne(
        "UPDATE shop SET featured = $2 WHERE shop_id = $1",
        tx.tenant().id(),
        handles.toArray(String[]::new));
  }

  static void setHero(Transaction tx, @Nullable String picture) {
    tx.updateOne(
        "UPDATE shop SET hero = decode($2, 'hex') WHERE shop_id = $1", tx.tenant().id(), picture);
  }

  static void setLogo(Transaction tx, Look.@Nullable Logo logo) {
    tx.updateOne(
        """
        UPDATE shop
        SET logo = decode($2, 'hex'), logo_width = $3, logo_height = $4
        WHERE shop_id = $1
        """,
        tx.tenant().id(),
        logo == null ? null : logo.hash(),
        logo == null ? null : logo.width(),
        logo == null ? null : logo.height());
  }
}
