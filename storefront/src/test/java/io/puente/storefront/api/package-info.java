/** What programs are told, and what they are refused. */
@NullMarked
package io.puente.storefront.api;

import org.jspecify.annotations.NullMarked;
