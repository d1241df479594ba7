/** The owner's pages of words, with the texts that they may begin as. */
@NullMarked
package io.puente.dashboard.page;

import org.jspecify.annotations.NullMarked;
