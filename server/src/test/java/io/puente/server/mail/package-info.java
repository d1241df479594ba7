/** Emails to buyers. */
@NullMarked
package io.puente.server.mail;

import org.jspecify.annotations.NullMarked;
