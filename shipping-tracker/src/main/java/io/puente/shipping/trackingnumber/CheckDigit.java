package io.puente.shipping.trackingnumber;

/** How the last digit of a number follows from the characters before it. */
public enum CheckDigit {
  NONE {
    @Override
    int of(String serial) {
      throw new IllegalStateException("a number without a check digit");
    }
  },

  /** The remainder of the number before it by seven. */
  MODULO_7 {
    @Override
    int of(String serial) {
      return (int) (Long.parseLong(serial) % 7);
    }
  },

  /** The weights 3 and 1 from the right, as in the codes of GS1. */
  MODULO_10 {
    @Override
    int of(String serial) {
      return (10 - weighted(serial, 3, 1) % 10) % 10;
    }
  },

  /** The weights 1, 3 and 7 from the right; the remainder by eleven, ten as zero. */
  WEIGHTS_1_3_7 {
    @Override
    int of(String serial) {
      return weighted(serial, 1, 3, 7) % 11 % 10;
    }
  },

  /**
   * After {@code 1Z}: letters have the values 2 to 9, 0 and 1 in turn, and every second counts
   * double.
   */
  UPS {
    @Override
    int of(String serial) {
      return (10 - weighted(serial.substring("1Z".length()), 1, 2) % 10) % 10;
    }
  };

  abstract int of(String serial);

  boolean fits(String number) {
    int last = number.length() - 1;
    return this == NONE || of(number.substring(0, last)) == number.charAt(last) - '0';
  }

  /** The sum of the values by these weights, which repeat from the right. */
  private static int weighted(String serial, int... weights) {
    int sum = 0;
    for (int place = 0; place < serial.length(); place++) {
      sum += weights[place % weights.length] * value(serial.charAt(serial.length() - 1 - place));
    }
    return sum;
  }

  private static int value(char character) {
    return character <= '9' ? character - '0' : (character - 'A' + 2) % 10;
  }
}
