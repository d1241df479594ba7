package io.puente.web.request;

import java.util.Optional;

/** The sites of this server, and how their URLs and log lines are written. */
public interface Sites {

  /** The site that a host serves. The host has no port. Never blocks. */
  Optional<Site> at(String host);

  /** The name of the path parameter that holds a path prefix, as in {@code /:region/news}. */
  String prefixParameter();

  /** The key of a site's name in log lines, and of the path parameter that names it in webhooks. */
  String nameKey();

  /** A path as log lines may show it, without any secret that is part of the path. */
  String loggablePath(String path);
}
