/** Fixtures: shops, a running server, browsers. */
@NullMarked
package io.puente.server.testing;

import org.jspecify.annotations.NullMarked;
