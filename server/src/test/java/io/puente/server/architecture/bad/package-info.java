/** What the house forbids. */
@NullMarked
package io.puente.server.architecture.bad;

import org.jspecify.annotations.NullMarked;
