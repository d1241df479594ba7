/** What the house forbids. */
@NullMarked
package io.puente.server.architecture.bad.two;

import org.jspecify.annotations.NullMarked;
