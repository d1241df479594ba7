/** What has happened, told to every node after the commit. */
@NullMarked
package io.puente.platform.events;

import org.jspecify.annotations.NullMarked;
