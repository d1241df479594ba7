/** What the tests of every module stand on. */
@NullMarked
package io.puente.platform.testing;

import org.jspecify.annotations.NullMarked;
