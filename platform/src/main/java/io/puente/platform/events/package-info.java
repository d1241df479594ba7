/** Events that every node gets after the commit. */
@NullMarked
package io.puente.platform.events;

import org.jspecify.annotations.NullMarked;
