/** Products on the dashboard, as their owner meets them. */
@NullMarked
package io.puente.server.dashboard.product;

import org.jspecify.annotations.NullMarked;
