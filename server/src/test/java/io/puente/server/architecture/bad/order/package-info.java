/** What the house forbids. */
@NullMarked
package io.puente.server.architecture.bad.order;

import org.jspecify.annotations.NullMarked;
