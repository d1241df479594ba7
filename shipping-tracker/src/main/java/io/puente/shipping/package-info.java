/** Tracking numbers, carriers, milestones, shipping documents. */
@NullMarked
package io.puente.shipping;

import org.jspecify.annotations.NullMarked;
