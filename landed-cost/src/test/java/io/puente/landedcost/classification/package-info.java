@NullMarked
package io.puente.landedcost.classification;

import org.jspecify.annotations.NullMarked;
