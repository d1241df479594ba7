/** Examples that break the rules of the architecture. */
@NullMarked
package io.puente.server.architecture.bad.order;

import org.jspecify.annotations.NullMarked;
