/** Files of products that owners upload, from the upload to the accepted plan. */
@NullMarked
package io.puente.catalogsync.upload;

import org.jspecify.annotations.NullMarked;
