package io.puente.shop.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Domains where anybody gets a mail address for some minutes. */
public final class ThrowawayDomains {

  private ThrowawayDomains() {}

  /**
   * Whether an address is of such a domain, or of one below it. The file is read each time: it is
   * asked seldom, and its fifty thousand names would stay in memory for ever.
   */
  public static boolean have(String email) {
    Set<String> domains = withParents(email.substring(email.lastIndexOf('@') + 1));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ThrowawayDomains.class.getResourceAsStream("/throwaway-domains.txt"),
                    "throwaway-domains.txt"),
                StandardCharsets.UTF_8))) {
      return lines.lines().anyMatch(domains::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> withParents(String domain) {
    Set<String> all = new HashSet<>();
    String rest = domain.toLowerCase(Locale.ROOT);
    while (rest.indexOf('.') > 0) {
      all.add(rest);
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return all;
  }
}
