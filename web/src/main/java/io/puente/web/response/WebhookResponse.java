package io.puente.web.response;

/** The answer to a webhook call: a status, and a plain text for the sender's logs. */
public record WebhookResponse(int status, String text) {}
