package io.puente.dashboard.account;

import io.puente.platform.network.ClientNetwork;
import io.puente.platform.secrets.TokenHash;
import java.util.Optional;

/**
 * The browser that a request of the dashboard comes from.
 *
 * @param address the network address
 * @param userAgent what the browser calls itself; cannot be trusted
 * @param token of the cookie that a browser gets when somebody signs in with it
 * @param session the token of its present session
 */
public record Browser(
    String address, String userAgent, Optional<String> token, Optional<String> session) {

  Optional<TokenHash> tokenHash() {
    return token.map(TokenHash::of);
  }

  Optional<TokenHash> sessionHash() {
    return session.map(TokenHash::of);
  }

  String network() {
    return ClientNetwork.of(address).id();
  }
}
