/** The owner's dashboard: sign-in, overview, orders, parcels and emails. */
@NullMarked
package io.puente.dashboard;

import org.jspecify.annotations.NullMarked;
