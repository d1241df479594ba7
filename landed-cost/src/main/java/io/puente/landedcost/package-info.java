/**
 * What an import costs: dated measures in, an explained quote out. Pure: no I/O beyond its own
 * data, no server.
 */
@NullMarked
package io.puente.landedcost;

import org.jspecify.annotations.NullMarked;
