/** Reads catalogue files of products and stock, without access to the database. */
@NullMarked
package io.puente.catalogsync.feed;

import org.jspecify.annotations.NullMarked;
