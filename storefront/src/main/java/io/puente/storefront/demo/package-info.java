/** Three invented shops to try everything with. */
@NullMarked
package io.puente.storefront.demo;

import org.jspecify.annotations.NullMarked;
