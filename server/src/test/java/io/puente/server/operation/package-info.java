/** What an operator relies on: the log, the stop, the database, the command line, the proxy. */
@NullMarked
package io.puente.server.operation;

import org.jspecify.annotations.NullMarked;
