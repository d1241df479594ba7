package io.puente.dashboard.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A session that has not ended.
 *
 * @param address the network address that it was begun from
 * @param current whether it is the session of the browser that asks
 */
public record OpenSession(
    UUID id, String address, String userAgent, Instant since, boolean current) {}
