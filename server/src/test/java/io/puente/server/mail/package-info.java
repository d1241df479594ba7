/** Emails on their way. */
@NullMarked
package io.puente.server.mail;

import org.jspecify.annotations.NullMarked;
