/** The owner's dashboard, as the owner and as others meet it. */
@NullMarked
package io.puente.server.dashboard;

import org.jspecify.annotations.NullMarked;
