/** What the house forbids. */
@NullMarked
package io.puente.server.architecture.bad.shipping;

import org.jspecify.annotations.NullMarked;
