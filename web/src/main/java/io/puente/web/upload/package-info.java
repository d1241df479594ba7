/** Files that people send with a form (RFC 7578). */
@NullMarked
package io.puente.web.upload;

import org.jspecify.annotations.NullMarked;
