@NullMarked
package io.puente.shipping.parcel;

import org.jspecify.annotations.NullMarked;
