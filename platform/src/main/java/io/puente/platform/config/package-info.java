/**
 * Settings from the environment and a file, read once, with every wrong value named in one message.
 */
@NullMarked
package io.puente.platform.config;

import org.jspecify.annotations.NullMarked;
