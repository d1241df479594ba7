/** A post that does not exist, for demos and tests: it carries parcels through days in seconds. */
@NullMarked
package io.puente.shipping.sandbox;

import org.jspecify.annotations.NullMarked;
