package io.puente.storefront.account;

/**
 * Who does something at the desk.
 *
 * @param address the network address of their browser
 */
public record Actor(Account account, String address) {}
