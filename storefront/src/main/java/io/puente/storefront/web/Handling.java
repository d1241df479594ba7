package io.puente.storefront.web;

/** Answers a request, on a virtual thread of its own, so that it may wait. */
@FunctionalInterface
public interface Handling {

  Answer answer(Visit visit);
}
