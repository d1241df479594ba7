/** Reads the barcodes of labels on photos. */
@NullMarked
package io.puente.shipping.barcode;

import org.jspecify.annotations.NullMarked;
