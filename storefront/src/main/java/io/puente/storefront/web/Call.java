package io.puente.storefront.web;

import io.vertx.core.buffer.Buffer;

/**
 * What a program asks of the JSON interface: no shop, no market, no cookie.
 *
 * @param texts in the language that the program prefers, as far as Puente speaks it
 * @param mediaType of the body, in small letters and without parameters; empty if not stated
 * @param client the network address it comes from
 */
public record Call(Texts texts, String mediaType, Buffer body, String client, String requestId) {}
