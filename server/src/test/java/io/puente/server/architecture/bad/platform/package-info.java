/** What the house forbids. */
@NullMarked
package io.puente.server.architecture.bad.platform;

import org.jspecify.annotations.NullMarked;
