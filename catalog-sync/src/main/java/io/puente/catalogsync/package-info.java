/** The catalogue of a shop: read from files, compared with the stored products, and imported. */
@NullMarked
package io.puente.catalogsync;

import org.jspecify.annotations.NullMarked;
