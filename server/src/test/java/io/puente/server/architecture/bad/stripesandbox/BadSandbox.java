package io.puente.server.architecture.bad.stripesandbox;

import io.puente.payments.money.StripeAmount;

/** A double that counts money with the code that it is a double for. */
record BadSandbox(StripeAmount total) {}
