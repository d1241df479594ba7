@NullMarked
package io.puente.storefront.tariff;

import org.jspecify.annotations.NullMarked;
