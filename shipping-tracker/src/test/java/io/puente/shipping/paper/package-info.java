@NullMarked
package io.puente.shipping.paper;

import org.jspecify.annotations.NullMarked;
