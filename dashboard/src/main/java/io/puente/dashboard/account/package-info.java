/** The accounts of a shop's dashboard, passwords and sessions. */
@NullMarked
package io.puente.dashboard.account;

import org.jspecify.annotations.NullMarked;
