/** Measures Puente: each figure beside a control of the same run. Nothing imports this module. */
@NullMarked
package io.puente.bench;

import org.jspecify.annotations.NullMarked;
