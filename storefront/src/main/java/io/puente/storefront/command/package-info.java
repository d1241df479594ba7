/** What an operator types: {@code bin/puente <command>}. */
@NullMarked
package io.puente.storefront.command;

import org.jspecify.annotations.NullMarked;
