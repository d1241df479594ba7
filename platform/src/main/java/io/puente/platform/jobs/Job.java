package io.puente.platform.jobs;

/**
 * A kind of work, and the record that says what it is about.
 *
 * @param data a record that Jackson writes and reads; releases that still run may hold older ones,
 *     so its fields only grow
 */
public record Job<D>(String name, Class<D> data) {}
