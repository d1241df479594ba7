/** What a shop sells, as it is stored. */
@NullMarked
package io.puente.catalogsync.catalog;

import org.jspecify.annotations.NullMarked;
