/**
 * What a request asks: the site, the visitor, path, query, form, client; webhooks and API calls.
 */
@NullMarked
package io.puente.web.request;

import org.jspecify.annotations.NullMarked;
