/** The whole way in a real browser. */
@NullMarked
package io.puente.server.browser;

import org.jspecify.annotations.NullMarked;
