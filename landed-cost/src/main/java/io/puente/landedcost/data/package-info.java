/** The readers of the data files, and the files that come with the library. */
@NullMarked
package io.puente.landedcost.data;

import org.jspecify.annotations.NullMarked;
