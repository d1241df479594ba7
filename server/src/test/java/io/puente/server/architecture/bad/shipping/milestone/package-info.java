@NullMarked
package io.puente.server.architecture.bad.shipping.milestone;

import org.jspecify.annotations.NullMarked;
