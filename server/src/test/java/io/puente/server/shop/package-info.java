/** What an owner says once: markets, prices there, postage. */
@NullMarked
package io.puente.server.shop;

import org.jspecify.annotations.NullMarked;
