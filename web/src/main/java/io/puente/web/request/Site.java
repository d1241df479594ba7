package io.puente.web.request;

import io.puente.platform.database.Tenant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One site of this server. A site has one or more path prefixes, such as {@code es-us}; each prefix
 * has a language.
 */
public interface Site {

  Tenant tenant();

  /** A short name for log lines. */
  String name();

  /**
   * Whether everybody sees the pages of this site. Pages of a site that only some people see are
   * not kept in memory, so that nobody else gets them.
   */
  boolean isPublic();

  /** The problem to answer with if this site does not have a path prefix; empty if it has it. */
  Optional<String> problemWith(String prefix);

  /** The prefix that suits a reader of these languages, or else the first prefix. */
  String prefixFor(List<Locale> languages);

  /** The language of the pages under a prefix of this site. */
  String languageOf(String prefix);
}
