package io.puente.shipping.milestone;

/**
 * Where a parcel goes from and to.
 *
 * @param origin ISO 3166-1 alpha-2 code of the sending country
 * @param destination ISO 3166-1 alpha-2 code of the receiving country
 */
public record Route(String origin, String destination) {}
