/** Message bundles: the texts of one language, with values filled in. */
@NullMarked
package io.puente.platform.text;

import org.jspecify.annotations.NullMarked;
