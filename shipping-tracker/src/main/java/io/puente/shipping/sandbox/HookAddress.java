package io.puente.shipping.sandbox;

import java.net.URI;

/**
 * Where a shop's events go, and the secret that signs them.
 *
 * @param address {@code …/hooks/carriers/sandbox-post/<shop>}
 */
public record HookAddress(URI address, String secret) {

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "HookAddress[" + address + "]";
  }
}
