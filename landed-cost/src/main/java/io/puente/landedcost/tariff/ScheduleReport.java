package io.puente.landedcost.tariff;

import java.util.List;

/**
 * What was found in a tariff schedule.
 *
 * @param rows of the file, without its header
 * @param lines rows that carry a general rate of their own, all of them goods' lines or provisions
 * @param inheriting numbered rows that take the rate of a row above
 * @param unrated numbered rows under which no rate was found: titles, and provisions without a
 *     general rate
 * @param inWords lines whose general rate goes by facts that no order tells, kept as words
 * @param unread every rate that could not be read; such a rate counts as unknown, never as zero
 */
public record ScheduleReport(
    int rows, int lines, int inheriting, int unrated, int inWords, List<Unread> unread) {

  public ScheduleReport {
    unread = List.copyOf(unread);
  }

  /** How many of the lines have a general rate that could not be read. */
  public long unreadLines() {
    return unread.stream().filter(one -> one.column() == Column.GENERAL).count();
  }

  /** The columns of a schedule that hold rates. */
  public enum Column {
    GENERAL,
    SPECIAL,
    OTHER,
    ADDITIONAL
  }

  /**
   * A rate that could not be read.
   *
   * @param line of the file
   * @param number of the tariff line
   */
  public record Unread(long line, String number, Column column, String text) {}
}
