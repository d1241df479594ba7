/** What customs must know of a product, asked of its owner in plain words. */
@NullMarked
package io.puente.dashboard.customs;

import org.jspecify.annotations.NullMarked;
