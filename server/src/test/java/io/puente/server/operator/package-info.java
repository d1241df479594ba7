/** What the operator of the server does for its shops. */
@NullMarked
package io.puente.server.operator;

import org.jspecify.annotations.NullMarked;
