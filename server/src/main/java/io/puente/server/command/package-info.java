/** The commands of the operator: {@code bin/puente <command>}. */
@NullMarked
package io.puente.server.command;

import org.jspecify.annotations.NullMarked;
