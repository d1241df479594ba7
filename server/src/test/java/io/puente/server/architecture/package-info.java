/** The rules of the architecture, and examples that break them. */
@NullMarked
package io.puente.server.architecture;

import org.jspecify.annotations.NullMarked;
