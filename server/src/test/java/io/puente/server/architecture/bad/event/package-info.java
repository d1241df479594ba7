/** What the architecture rules forbid. */
@NullMarked
package io.puente.server.architecture.bad.event;

import org.jspecify.annotations.NullMarked;
