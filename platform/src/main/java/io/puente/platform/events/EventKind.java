package io.puente.platform.events;

/**
 * A kind of event. Each kind is one constant beside the class that announces it.
 *
 * @param name in the past tense, as {@code OrderPaid}
 */
public record EventKind(String name) {}
