@NullMarked
package io.puente.server.order;

import org.jspecify.annotations.NullMarked;
