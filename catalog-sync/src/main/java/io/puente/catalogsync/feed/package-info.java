/** Files of products and stock as shops write them, read without touching anything stored. */
@NullMarked
package io.puente.catalogsync.feed;

import org.jspecify.annotations.NullMarked;
