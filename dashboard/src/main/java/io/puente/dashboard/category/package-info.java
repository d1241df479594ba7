/** The owner's categories. */
@NullMarked
package io.puente.dashboard.category;

import org.jspecify.annotations.NullMarked;
