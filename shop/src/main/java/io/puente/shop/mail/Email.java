package io.puente.shop.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An email to a buyer.
 *
 * @param kind the reason for the email, {@code order-paid}
 * @param sentAt when the mail server took it; {@code null} while it waits, or where no mail server
 *     is set up and the owner reads it on the dashboard
 */
public record Email(
    UUID id,
    @Nullable UUID order,
    String kind,
    String language,
    String recipient,
    String subject,
    String html,
    String plain,
    Instant writtenAt,
    @Nullable Instant sentAt) {}
