/** Facts of posts and offices, kept as tables beside the classes that read them. */
@NullMarked
package io.puente.shipping.fact;

import org.jspecify.annotations.NullMarked;
