package io.puente.storefront.checkout;

/**
 * Brazil's number of natural persons, eleven digits of which the last two check the others (Receita
 * Federal, Instrução Normativa 2.172/2024).
 */
final class Cpf {

  private static final int LENGTH = 11;
  private static final int MODULUS = 11;

  private Cpf() {}

  static boolean isValid(String digits) {
    return digits.matches("\\d{" + LENGTH + "}")
        && digits.chars().distinct().count() > 1
        && check(digits, LENGTH - 2) == digits.charAt(LENGTH - 2) - '0'
        && check(digits, LENGTH - 1) == digits.charAt(LENGTH - 1) - '0';
  }

  /** The check digit of the first so many digits, weighted from {@code count + 1} down to 2. */
  private static int check(String digits, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += (digits.charAt(i) - '0') * (count + 1 - i);
    }
    int rest = sum % MODULUS;
    return rest < 2 ? 0 : MODULUS - rest;
  }
}
