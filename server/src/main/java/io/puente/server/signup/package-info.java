/** Opening a shop without an operator. */
@NullMarked
package io.puente.server.signup;

import org.jspecify.annotations.NullMarked;
