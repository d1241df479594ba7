/** What a shop sells: read from its files, compared with what is stored, kept with its pictures. */
@NullMarked
package io.puente.catalogsync;

import org.jspecify.annotations.NullMarked;
