/** Who may work at a shop's dashboard, how they sign in, and what they did. */
@NullMarked
package io.puente.dashboard.account;

import org.jspecify.annotations.NullMarked;
