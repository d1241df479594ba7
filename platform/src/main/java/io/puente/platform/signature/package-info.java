/** Signatures of messages that come over HTTP. */
@NullMarked
package io.puente.platform.signature;

import org.jspecify.annotations.NullMarked;
