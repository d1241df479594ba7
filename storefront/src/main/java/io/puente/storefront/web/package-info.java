/**
 * How a request becomes a page: routing, rendering, the page cache, languages, errors, security
 * headers.
 */
@NullMarked
package io.puente.storefront.web;

import org.jspecify.annotations.NullMarked;
