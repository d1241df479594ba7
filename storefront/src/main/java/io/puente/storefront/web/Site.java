package io.puente.storefront.web;

import io.puente.storefront.shop.Market;
import java.net.URI;
import java.util.List;

/**
 * How this server is reached from outside.
 *
 * @param secure whether buyers come by HTTPS, so that cookies may demand it
 * @param port the port in links, 80 or 443 left out
 * @param payPages where browsers are sent to pay, so that forms may lead there
 * @param testPayments whether payments are the sandbox's, which every page must say
 */
public record Site(boolean secure, int port, List<URI> payPages, boolean testPayments) {

  /** The address of a shop's page, as it stands in mails and at the payment provider. */
  public URI address(String host, String path) {
    boolean usual = port == (secure ? 443 : 80);
    return URI.create(
        "%s://%s%s%s".formatted(secure ? "https" : "http", host, usual ? "" : ":" + port, path));
  }

  public URI address(String host, Market market, String page) {
    return address(host, "/" + market.code() + page);
  }

  /** A cookie's name: behind TLS with the prefix that binds it to this host alone (RFC 6265bis). */
  String cookie(String name) {
    return secure ? "__Host-" + name : name;
  }
}
