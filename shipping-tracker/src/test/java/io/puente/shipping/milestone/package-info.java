@NullMarked
package io.puente.shipping.milestone;

import org.jspecify.annotations.NullMarked;
