package io.puente.shop;

/** The sender of a shop's parcels, as printed on customs forms. */
public record Sender(
    String name,
    String street,
    String city,
    String region,
    String postcode,
    String country,
    String phone) {}
