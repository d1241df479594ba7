/** What the house forbids. */
@NullMarked
package io.puente.server.architecture.bad.landedcost;

import org.jspecify.annotations.NullMarked;
