@NullMarked
package io.puente.web.page;

import org.jspecify.annotations.NullMarked;
