package io.puente.shop.audit;

import java.util.UUID;

/**
 * A person who acts on the dashboard.
 *
 * @param account the person's account
 * @param name the name at that time; accounts may be renamed or closed
 * @param address the network address of the person's browser
 */
public record Actor(UUID account, String name, String address) {}
