/** Network addresses, blocks of addresses, and the URLs under which this server is reached. */
@NullMarked
package io.puente.platform.network;

import org.jspecify.annotations.NullMarked;
