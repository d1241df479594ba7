package io.puente.platform.database;

import java.util.List;

/**
 * A part of a list that is read from one of its rows on, so that a part at the end costs no more
 * than one at the beginning: an {@code OFFSET} would read all rows before it.
 *
 * @param rows in the order of the list
 * @param hasBefore whether the list has rows before them
 * @param hasAfter whether the list has rows after them
 */
public record Slice<T>(List<T> rows, boolean hasBefore, boolean hasAfter) {

  /**
   * The beginning of a list.
   *
   * @param found the first {@code size} rows and one more, if there are so many
   */
  public static <T> Slice<T> first(List<T> found, int size) {
    return new Slice<>(atMost(found, size), false, found.size() > size);
  }

  /**
   * The rows after a row.
   *
   * @param found the next {@code size} rows and one more, if there are so many
   */
  public static <T> Slice<T> after(List<T> found, int size) {
    return new Slice<>(atMost(found, size), true, found.size() > size);
  }

  /**
   * The rows before a row.
   *
   * @param found the {@code size} rows before it and one more, if there are so many; the nearest
   *     first
   */
  public static <T> Slice<T> before(List<T> found, int size) {
    return new Slice<>(atMost(found, size).reversed(), found.size() > size, true);
  }

  private static <T> List<T> atMost(List<T> found, int size) {
    return found.subList(0, Math.min(size, found.size()));
  }
}
