/** A node of Puente: its settings, and how its parts are created, started and stopped. */
@NullMarked
package io.puente.server;

import org.jspecify.annotations.NullMarked;
