/** Background jobs: enqueued inside a transaction, run after its commit, retried with back-off. */
@NullMarked
package io.puente.platform.jobs;

import org.jspecify.annotations.NullMarked;
