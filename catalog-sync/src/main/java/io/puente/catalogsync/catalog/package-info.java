/** The stored catalogue of a shop. */
@NullMarked
package io.puente.catalogsync.catalog;

import org.jspecify.annotations.NullMarked;
