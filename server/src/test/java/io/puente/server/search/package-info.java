/** Search of a running shop. */
@NullMarked
package io.puente.server.search;

import org.jspecify.annotations.NullMarked;
