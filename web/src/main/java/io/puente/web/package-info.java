/**
 * The HTTP kit of one server with many sites: {@link io.puente.web.Web} maps URLs to handlers. A
 * request is read in {@code request}, rendered in {@code page} and answered in {@code response}.
 */
@NullMarked
package io.puente.web;

import org.jspecify.annotations.NullMarked;
