package io.puente.server.architecture.bad.stripesandbox;

import io.puente.payments.PaymentLine;

/** A double that uses a type of the module that it doubles. */
record BadSandbox(PaymentLine line) {}
