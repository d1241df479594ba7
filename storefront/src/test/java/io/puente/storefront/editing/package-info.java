@NullMarked
package io.puente.storefront.editing;

import org.jspecify.annotations.NullMarked;
