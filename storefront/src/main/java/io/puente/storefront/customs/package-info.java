/** What customs asks of products: the owner's answers in her own words, and what follows. */
@NullMarked
package io.puente.storefront.customs;

import org.jspecify.annotations.NullMarked;
