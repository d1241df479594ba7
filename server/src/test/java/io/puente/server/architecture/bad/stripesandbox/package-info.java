/** Examples that break the rules of the architecture. */
@NullMarked
package io.puente.server.architecture.bad.stripesandbox;

import org.jspecify.annotations.NullMarked;
