/** When the data of the import rules must be reviewed, and what is past its review. */
@NullMarked
package io.puente.trade.review;

import org.jspecify.annotations.NullMarked;
