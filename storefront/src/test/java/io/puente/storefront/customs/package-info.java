@NullMarked
package io.puente.storefront.customs;

import org.jspecify.annotations.NullMarked;
