/** Three demonstration shops. */
@NullMarked
package io.puente.server.demo;

import org.jspecify.annotations.NullMarked;
