@NullMarked
package io.puente.shop.mail;

import org.jspecify.annotations.NullMarked;
