/** What the house forbids. */
@NullMarked
package io.puente.server.architecture.bad.stripesandbox;

import org.jspecify.annotations.NullMarked;
