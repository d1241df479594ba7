package io.puente.dashboard;

import java.time.Instant;

/** Work that failed too often and was laid aside for a person. */
record DeadJob(String name, int failures, String reason, Instant diedAt) {}
