/** Pages of words: about, shipping and returns, privacy, terms, contact, and a shop's own ones. */
@NullMarked
package io.puente.storefront.page;

import org.jspecify.annotations.NullMarked;
