package io.puente.platform.network;

import java.net.URI;

/**
 * The URLs under which browsers reach this server.
 *
 * @param secure whether browsers use HTTPS
 * @param port the port that browsers see; 80 and 443 are left out of URLs
 */
public record PublicUrls(boolean secure, int port) {

  /** The absolute URL of a path on a host. */
  public URI of(String host, String path) {
    boolean isDefaultPort = port == (secure ? 443 : 80);
    return URI.create(
        "%s://%s%s%s"
            .formatted(secure ? "https" : "http", host, isDefaultPort ? "" : ":" + port, path));
  }
}
