@NullMarked
package io.puente.web.request;

import org.jspecify.annotations.NullMarked;
