/** Opening a shop, forgotten passwords, the server's own site. */
@NullMarked
package io.puente.server.signup;

import org.jspecify.annotations.NullMarked;
