/** What an operator relies on: the log, the stop, the database, the command line, the proxy. */
@NullMarked
package io.puente.storefront.operation;

import org.jspecify.annotations.NullMarked;
