package io.puente.shipping.milestone;

/**
 * Where an event happened. Unknown parts are empty.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param name the office or town as the carrier writes it
 */
public record Place(String country, String name) {}
