/** Tracking numbers, carriers, milestones, customs papers. */
@NullMarked
package io.puente.shipping;

import org.jspecify.annotations.NullMarked;
