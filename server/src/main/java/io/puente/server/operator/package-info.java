/** The operators of this server: their accounts, and what they do for shops. */
@NullMarked
package io.puente.server.operator;

import org.jspecify.annotations.NullMarked;
