/**
 * The database: where it runs, who may see which rows, and the transaction that everything happens
 * in.
 */
@NullMarked
package io.puente.platform.database;

import org.jspecify.annotations.NullMarked;
