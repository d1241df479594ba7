package io.puente.payments.manual;

import io.puente.platform.database.Tenant;
import java.util.Locale;
import java.util.Optional;

/** Where a shop wants money sent: bank, account and holder, in the buyer's language. */
@FunctionalInterface
public interface TransferInstructions {
  Optional<String> of(Tenant shop, Locale language);
}
