/** The pages on which an owner says how her shop looks, and who is behind it. */
@NullMarked
package io.puente.dashboard.look;

import org.jspecify.annotations.NullMarked;
