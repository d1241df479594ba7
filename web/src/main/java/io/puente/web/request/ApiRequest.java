package io.puente.web.request;

import io.puente.platform.text.Texts;
import io.vertx.core.buffer.Buffer;

/**
 * A call of the JSON API. It belongs to no site and has no cookies.
 *
 * @param texts in the first of the client's languages that there are texts in
 * @param mediaType of the body, in lower case and without parameters; empty if not stated
 * @param client the client's IP address
 */
public record ApiRequest(
    Texts texts, String mediaType, Buffer body, String client, String requestId) {}
