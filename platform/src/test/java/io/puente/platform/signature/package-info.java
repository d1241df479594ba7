@NullMarked
package io.puente.platform.signature;

import org.jspecify.annotations.NullMarked;
