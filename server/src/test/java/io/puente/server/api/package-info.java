/** What programs are told, and what they are refused. */
@NullMarked
package io.puente.server.api;

import org.jspecify.annotations.NullMarked;
