/** What the house forbids. */
@NullMarked
package io.puente.server.architecture.bad.web;

import org.jspecify.annotations.NullMarked;
