@NullMarked
package io.puente.web;

import org.jspecify.annotations.NullMarked;
