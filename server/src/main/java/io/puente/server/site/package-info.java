/** The server's own site: its front page, and what is asked of the server and not of a shop. */
@NullMarked
package io.puente.server.site;

import org.jspecify.annotations.NullMarked;
