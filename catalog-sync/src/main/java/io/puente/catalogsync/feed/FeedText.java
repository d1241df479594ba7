package io.puente.catalogsync.feed;

/**
 * The words of a product in one language.
 *
 * @param description HTML, made safe
 * @param type the category's name
 */
public record FeedText(
    Told<String> title,
    Told<String> description,
    Told<String> seoTitle,
    Told<String> seoDescription,
    Told<String> type) {

  /** A language that the file has no columns for. */
  static final FeedText NOTHING =
      new FeedText(Told.nothing(), Told.nothing(), Told.nothing(), Told.nothing(), Told.nothing());
}
