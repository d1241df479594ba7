@NullMarked
package io.puente.storefront.mail;

import org.jspecify.annotations.NullMarked;
