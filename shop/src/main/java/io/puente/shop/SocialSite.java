package io.puente.shop;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where else a shop is found, and which addresses are there. */
public enum SocialSite {
  INSTAGRAM("instagram.com instagr.am", ""),
  FACEBOOK("facebook.com fb.com fb.me", ""),
  TIKTOK("tiktok.com", "@"),
  /** A site of the shop's own, under any name. */
  WEB("", "");

  private static final int LONGEST = 300;

  /** A name on one of these sites, as people write it: {@code @barro.azul}. */
  private static final Pattern NAME = Pattern.compile("@?([A-Za-z0-9][A-Za-z0-9._-]{0,49})");

  private static final Pattern HOST =
      Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
  private static final Pattern SCHEME = Pattern.compile("(?i)https?://.*");

  private final String domains;
  private final String beforeName;

  SocialSite(String domains, String beforeName) {
    this.domains = domains;
    this.beforeName = beforeName;
  }

  private List<String> domains() {
    return List.of(domains.split(" "));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SocialSite> of(String code) {
    return Arrays.stream(values()).filter(site -> site.code().equals(code)).findFirst();
  }

  /**
   * The address of a page on this site, always {@code https}: from an address as it is copied from
   * a browser or a phone, without what it says of whoever copied it; or from a name.
   *
   * @return nothing if it is no address of this site
   */
  public Optional<String> read(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    var name = NAME.matcher(written);
    if (this != WEB && name.matches() && !isHost(written)) {
      return Optional.of(
          "https://www.%s/%s%s".formatted(domains().getFirst(), beforeName, name.group(1)));
    }
    return uri(SCHEME.matcher(written).matches() ? written : "https://" + written)
        .filter(uri -> uri.getUserInfo() == null && uri.getPort() == -1)
        .flatMap(this::address);
  }

  private boolean isHost(String written) {
    return domains().stream().anyMatch(domain -> isBelow(written.toLowerCase(Locale.ROOT), domain));
  }

  private static boolean isBelow(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private static Optional<URI> uri(String address) {
    try {
      // Names with other letters are no host of a URI (RFC 3986); browsers ask for them in ASCII.
      int from = address.indexOf("://") + 3;
      int to = address.indexOf('/', from);
      String host = to < 0 ? address.substring(from) : address.substring(from, to);
      String path = to < 0 ? "" : address.substring(to);
      return Optional.of(new URI("https://" + IDN.toASCII(host) + path));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<String> address(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if (!HOST.matcher(host).matches()) {
      return Optional.empty();
    }
    if (this == WEB) {
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return Optional.of("https://" + host + path + query);
    }
    boolean own = domains().stream().anyMatch(domain -> isBelow(host, domain));
    if (!own || path.length() < 2) {
      return Optional.empty();
    }
    return Optional.of("https://" + host + path + pageNumber(uri));
  }

  /** Pages without a name have a number in their query. */
  private static String pageNumber(URI uri) {
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    var id = Pattern.compile("(?:^|&)(id=\\d+)(?:&|$)").matcher(query);
    return id.find() ? "?" + id.group(1) : "";
  }
}
