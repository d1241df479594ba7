package io.puente.dashboard.account;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of a browser and its system, from what it calls itself ({@code User-Agent}). */
public final class BrowserName {

  /** A part of the header, and the name; the first that is found is the right one. */
  private record Sign(String part, String name) {}

  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("SamsungBrowser", "Samsung Internet"),
          new Sign("Firefox/", "Firefox"),
          new Sign("FxiOS/", "Firefox"),
          new Sign("Chrome/", "Chrome"),
          new Sign("CriOS/", "Chrome"),
          new Sign("Safari/", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Android", "Android"),
          new Sign("Windows", "Windows"),
          new Sign("Mac OS X", "Mac"),
          new Sign("CrOS", "ChromeOS"),
          new Sign("Linux", "Linux"));

  private BrowserName() {}

  /** Such as {@code Firefox · Windows}; empty if neither is known. */
  public static String of(String userAgent) {
    return Stream.of(BROWSERS, SYSTEMS)
        .flatMap(signs -> signs.stream().filter(sign -> userAgent.contains(sign.part())).limit(1))
        .map(Sign::name)
        .collect(Collectors.joining(" · "));
  }
}
