/** What the house forbids. */
@NullMarked
package io.puente.server.architecture.bad.one;

import org.jspecify.annotations.NullMarked;
