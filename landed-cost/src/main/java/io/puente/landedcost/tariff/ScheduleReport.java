package io.puente.landedcost.tariff;

import java.util.List;

/**
 * The result of reading a tariff schedule.
 *
 * @param rows of the file, without its header
 * @param lines the rows with a general rate of their own
 * @param inheriting the numbered rows that inherit the rate of a row above
 * @param unrated the numbered rows without a rate: titles, and provisions without a general rate
 * @param inWords the lines whose general rate depends on facts that no order states; the rate is
 *     kept in words
 * @param unread the rates that could not be read; such a rate is unknown, never zero
 */
public record ScheduleReport(
    int rows, int lines, int inheriting, int unrated, int inWords, List<Unread> unread) {

  public ScheduleReport {
    unread = List.copyOf(unread);
  }

  /** The number of lines with a general rate that could not be read. */
  public long unreadLines() {
    return unread.stream().filter(one -> one.column() == Column.GENERAL).count();
  }

  /** The columns of a schedule with rates. */
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
