/** Feeds in, feeds out, what changed between. */
@NullMarked
package io.puente.catalogsync;

import org.jspecify.annotations.NullMarked;
