/** Examples that break the rules of the architecture. */
@NullMarked
package io.puente.server.architecture.bad.platform;

import org.jspecify.annotations.NullMarked;
