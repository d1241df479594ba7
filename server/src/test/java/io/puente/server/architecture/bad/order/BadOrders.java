package io.puente.server.architecture.bad.order;

import io.puente.web.response.Answer;

/** Orders that answer a request. */
record BadOrders(Answer answer) {}
