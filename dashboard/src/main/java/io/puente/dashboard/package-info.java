/** The owner's dashboard: sign-in, navigation, overview. */
@NullMarked
package io.puente.dashboard;

import org.jspecify.annotations.NullMarked;
