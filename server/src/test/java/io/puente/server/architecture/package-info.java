/** The doors of the house, and examples of walking through the wall. */
@NullMarked
package io.puente.server.architecture;

import org.jspecify.annotations.NullMarked;
