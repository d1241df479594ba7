package io.puente.shop.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The domains of the mail providers that people of the region use, and slips in typing them. */
final class MailDomains {

  /** The most used first. */
  private static final List<String> USED = read();

  private static final Set<String> KNOWN = Set.copyOf(USED);

  /** How many domains have a name, such as {@code hotmail}. */
  private static final Map<String, Long> DOMAINS_OF =
      USED.stream().collect(Collectors.groupingBy(MailDomains::name, Collectors.counting()));

  /** Shorter names are too near to names of companies. */
  private static final int SHORTEST_NAME = 5;

  /** Top levels that are typed in the place of {@code com}: those of Cameroon and Oman. */
  private static final Set<String> SLIPS_OF_COM = Set.of("cm", "om");

  private MailDomains() {}

  /**
   * The domain that was probably meant; none if the domain looks right.
   *
   * @param domain in small letters
   */
  static Optional<String> meantBy(String domain) {
    return KNOWN.contains(domain)
        ? Optional.empty()
        : USED.stream()
            .filter(used -> isSlipOf(used, domain))
            .min(Comparator.comparing(used -> !ending(used).equals(ending(domain))))
            .or(() -> withUsualTopLevel(domain));
  }

  /** Whether a domain, in small letters, is that of one of these providers. */
  static boolean isKnown(String domain) {
    return KNOWN.contains(domain);
  }

  private static boolean isSlipOf(String used, String domain) {
    String name = name(used);
    boolean sameName = name(domain).equals(name);
    boolean nearName = sameName || (name.length() >= SHORTEST_NAME && isSlip(name(domain), name));
    boolean onlyDomain = DOMAINS_OF.getOrDefault(name, 0L) == 1;
    return nearName && (onlyDomain || isSlip(ending(domain), ending(used)));
  }

  private static Optional<String> withUsualTopLevel(String domain) {
    int dot = domain.lastIndexOf('.');
    String top = domain.substring(dot + 1);
    boolean slip =
        SLIPS_OF_COM.contains(top) || (!EmailSyntax.isTopLevelKnown(domain) && isSlip(top, "com"));
    return slip ? Optional.of(domain.substring(0, dot) + ".com") : Optional.empty();
  }

  private static String name(String domain) {
    return domain.substring(0, domain.indexOf('.'));
  }

  private static String ending(String domain) {
    return domain.substring(domain.indexOf('.') + 1);
  }

  /**
   * Whether two texts are equal, or one letter is missing, added, replaced, or in the place of its
   * neighbour.
   */
  static boolean isSlip(String typed, String meant) {
    int shorter = Math.min(typed.length(), meant.length());
    int start = 0;
    while (start < shorter && typed.charAt(start) == meant.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && typed.charAt(typed.length() - 1 - end) == meant.charAt(meant.length() - 1 - end)) {
      end++;
    }
    String one = typed.substring(start, typed.length() - end);
    String other = meant.substring(start, meant.length() - end);
    return (one.length() <= 1 && other.length() <= 1)
        || (one.length() == 2
            && other.length() == 2
            && one.charAt(0) == other.charAt(1)
            && one.charAt(1) == other.charAt(0));
  }

  private static List<String> read() {
    List<String> domains = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    MailDomains.class.getResourceAsStream("/mail-domains.txt"), "mail-domains.txt"),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(domains::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(domains);
  }
}
