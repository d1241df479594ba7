/** The menus of shops. */
@NullMarked
package io.puente.storefront.menu;

import org.jspecify.annotations.NullMarked;
