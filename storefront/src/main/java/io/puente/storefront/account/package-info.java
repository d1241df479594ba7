/** Who may work at a shop's desk, how they sign in, and what they did. */
@NullMarked
package io.puente.storefront.account;

import org.jspecify.annotations.NullMarked;
