package io.puente.storefront.audit;

import java.util.UUID;

/**
 * A person who does something on the dashboard.
 *
 * @param account the person's account
 * @param name as it is then; accounts may be renamed or closed
 * @param address the network address of the person's browser
 */
public record Actor(UUID account, String name, String address) {}
