package io.puente.storefront.audit;

import java.time.Instant;

/**
 * Something that somebody did on the dashboard.
 *
 * @param name who, as they were called then
 * @param action what, {@code shipment}
 * @param subject what it was done to, as an order's number
 */
public record AuditEntry(String name, String action, String subject, Instant at) {}
