/**
 * Work that is promised inside a transaction and done after it, once or until it is given up for
 * dead.
 */
@NullMarked
package io.puente.platform.jobs;

import org.jspecify.annotations.NullMarked;
