/** All texts of a shop, its languages side by side. */
@NullMarked
package io.puente.dashboard.text;

import org.jspecify.annotations.NullMarked;
