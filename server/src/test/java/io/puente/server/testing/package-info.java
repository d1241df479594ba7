/** People and shops for the tests. */
@NullMarked
package io.puente.server.testing;

import org.jspecify.annotations.NullMarked;
