/** What the house forbids. */
@NullMarked
package io.puente.server.architecture.bad.event;

import org.jspecify.annotations.NullMarked;
