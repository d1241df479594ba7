/** Documents of a parcel as PDF: the address label, the customs forms CN22 and CN23, the origin. */
@NullMarked
package io.puente.shipping.paper;

import org.jspecify.annotations.NullMarked;
