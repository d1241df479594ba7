/** What the server must withstand: crowds, malice and kills. */
@NullMarked
package io.puente.server.resilience;

import org.jspecify.annotations.NullMarked;
