@NullMarked
package io.puente.shipping.barcode;

import org.jspecify.annotations.NullMarked;
