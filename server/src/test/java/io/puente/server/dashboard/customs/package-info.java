@NullMarked
package io.puente.server.dashboard.customs;

import org.jspecify.annotations.NullMarked;
