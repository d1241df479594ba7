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
 * @param chapter99 the headings of chapter 99, which change the duties of other chapters: they are
 *     not tariff lines of goods, so whoever imports the schedule must compare them with the
 *     measures
 */
public record ScheduleReport(
    int rows,
    int lines,
    int inheriting,
    int unrated,
    int inWords,
    List<Unread> unread,
    List<Chapter99Heading> chapter99) {

  public ScheduleReport {
    unread = List.copyOf(unread);
    chapter99 = List.copyOf(chapter99);
  }

  /**
   * A heading of chapter 99.
   *
   * @param goods the description, shortened
   * @param rates the rates of its columns as printed, without empty and repeated ones
   */
  public record Chapter99Heading(String number, String goods, List<String> rates) {

    public Chapter99Heading {
      rates = List.copyOf(rates);
    }

    /** Whether it is one of the additional duties (9903), and a rate has a figure. */
    public boolean addsDuty() {
      return number.startsWith("9903")
          && rates.stream().anyMatch(rate -> rate.chars().anyMatch(Character::isDigit));
    }
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
