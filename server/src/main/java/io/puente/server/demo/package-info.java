/** Three invented shops to try everything with. */
@NullMarked
package io.puente.server.demo;

import org.jspecify.annotations.NullMarked;
