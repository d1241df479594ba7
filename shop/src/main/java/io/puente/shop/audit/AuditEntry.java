package io.puente.shop.audit;

import java.time.Instant;

/**
 * An action of a person on the dashboard.
 *
 * @param name the name of the person at that time
 * @param action the action, {@code shipment}
 * @param subject the subject of the action, such as an order's number
 */
public record AuditEntry(String name, String action, String subject, Instant at) {}
