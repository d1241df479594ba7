/** The quotes API: answers and errors. */
@NullMarked
package io.puente.server.api;

import org.jspecify.annotations.NullMarked;
