package io.puente.shop;

/**
 * Who sells by law: the person or the company that a buyer makes the contract with.
 *
 * @param name as it is registered; empty if the owner has not said it yet
 * @param taxId the number with the tax authority, such as an RFC, RUC, NIT or CNPJ; may be empty
 * @param address may be empty
 */
public record Seller(String name, String taxId, String address) {

  public static final Seller UNKNOWN = new Seller("", "", "");

  public boolean isKnown() {
    return !name.isEmpty();
  }
}
