package io.puente.trade.address;

/**
 * Postcodes that begin with one of the prefixes from {@code first} to {@code last}, which are of
 * one length.
 */
record PostcodeRange(String first, String last) {

  /** Whether one of several ranges, such as {@code 005 100-149}, contains a postcode. */
  static boolean anyOf(String ranges, String postcode) {
    for (String range : ranges.split(" ")) {
      if (parse(range).contains(postcode)) {
        return true;
      }
    }
    return false;
  }

  private static PostcodeRange parse(String range) {
    int hyphen = range.indexOf('-');
    return hyphen < 0
        ? new PostcodeRange(range, range)
        : new PostcodeRange(range.substring(0, hyphen), range.substring(hyphen + 1));
  }

  private boolean contains(String postcode) {
    String prefix = postcode.substring(0, Math.min(first.length(), postcode.length()));
    return prefix.length() == first.length()
        && first.compareTo(prefix) <= 0
        && prefix.compareTo(last) <= 0;
  }
}
