/** The owner's desk: sign-in, navigation, overview. */
@NullMarked
package io.puente.storefront.desk;

import org.jspecify.annotations.NullMarked;
