package io.puente.storefront.web;

/** Answers a program. Runs on the event loop, so that it must not wait; its reply may say to. */
@FunctionalInterface
public interface CallHandling {

  Reply answer(Call call);
}
