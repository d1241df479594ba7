/** Random secret tokens and the hashes that tables keep of them. */
@NullMarked
package io.puente.platform.secrets;

import org.jspecify.annotations.NullMarked;
