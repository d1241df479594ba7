package io.puente.web.response;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** The security headers of every response: no foreign scripts, no frames, no type sniffing. */
public final class SecurityHeaders {

  private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
  private static final CharSequence NO_SNIFF =
      HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
  private static final CharSequence OPENER =
      HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");
  private static final CharSequence PERMISSIONS = HttpHeaders.createOptimized("Permissions-Policy");
  private static final CharSequence TRANSPORT =
      HttpHeaders.createOptimized("Strict-Transport-Security");

  private static final CharSequence NOSNIFF_VALUE = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
  private static final CharSequence NOTHING =
      HttpHeaders.createOptimized("camera=(), microphone=(), geolocation=(), payment=()");
  private static final CharSequence TWO_YEARS =
      HttpHeaders.createOptimized("max-age=63072000; includeSubDomains");

  private final CharSequence policy;
  private final boolean secure;

  /**
   * The headers of this server.
   *
   * @param secure whether browsers use HTTPS
   * @param formTargets other origins that forms may lead to
   */
  public SecurityHeaders(boolean secure, List<URI> formTargets) {
    String targets = formTargets.stream().map(URI::toString).collect(Collectors.joining(" "));
    policy =
        HttpHeaders.createOptimized(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
                + " 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self' "
                + targets);
    this.secure = secure;
  }

  /** Lets this page show pages of the same origin in frames. */
  void allowFrames(MultiMap headers) {
    headers.set(POLICY, policy + "; frame-src 'self'");
  }

  /** Lets pages of the same origin show this one in a frame. */
  void allowToBeFramed(MultiMap headers) {
    headers.set(
        POLICY, policy.toString().replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
  }

  public void write(MultiMap headers) {
    headers.set(POLICY, policy);
    headers.set(NO_SNIFF, NOSNIFF_VALUE);
    headers.set(REFERRER, SAME_ORIGIN);
    headers.set(OPENER, SAME_ORIGIN);
    headers.set(PERMISSIONS, NOTHING);
    if (secure) {
      headers.set(TRANSPORT, TWO_YEARS);
    }
  }
}
