package io.puente.storefront.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that pages refer to: one style sheet, one script, fonts. Read once at the start, named
 * by their content, so that a browser may keep them for ever.
 *
 * <p>The style sheet is written as one plain file a component and joined here in the order of its
 * layers; there is no build for it.
 */
public final class Assets {

  static final String ROOT = "/static/";

  private static final List<String> STYLES =
      List.of(
          "tokens.css",
          "themes/barro-azul.css",
          "themes/cumbre.css",
          "themes/qori.css",
          "base.css",
          "layout.css",
          "components/button.css",
          "components/field.css",
          "components/choice.css",
          "components/search.css",
          "components/market.css",
          "components/basket.css",
          "components/card.css",
          "components/notice.css",
          "components/price.css",
          "components/breakdown.css",
          "components/pager.css",
          "pages/home.css",
          "pages/product.css",
          "pages/cart.css",
          "pages/checkout.css",
          "pages/order.css",
          "pages/guide.css",
          "pages/desk.css");
  private static final List<String> SCRIPTS =
      List.of(
          "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
          "META-INF/resources/webjars/htmx-ext-sse/2.2.2/sse.js",
          "static/js/puente.js");

  private final Map<String, Body> byPath = new HashMap<>();
  private final Map<String, String> paths = new HashMap<>();

  public Assets() {
    for (String font : Fonts.FILES) {
      add("fonts/" + font, "font/woff2", resource("static/fonts/" + font));
    }
    add("site.css", "text/css; charset=utf-8", styleSheet());
    add("site.js", "text/javascript; charset=utf-8", script());
    add("icon.svg", "image/svg+xml", resource("static/icon.svg"));
  }

  private byte[] styleSheet() {
    StringBuilder all = new StringBuilder();
    for (String style : STYLES) {
      all.append(new String(resource("static/css/" + style), StandardCharsets.UTF_8)).append('\n');
    }
    String css = all.toString();
    for (String font : Fonts.FILES) {
      css = css.replace("/static/fonts/" + font, path("fonts/" + font));
    }
    return css.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] script() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String script : SCRIPTS) {
      all.writeBytes(resource(script));
      all.write('\n');
    }
    return all.toByteArray();
  }

  private void add(String name, String contentType, byte[] content) {
    Body body = Body.toKeep(contentType, content);
    String path = ROOT + body.tag() + "/" + name;
    byPath.put(path, body);
    paths.put(name, path);
  }

  private static byte[] resource(String name) {
    try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path of an asset, with its content's hash in it. */
  public String path(String name) {
    String path = paths.get(name);
    if (path == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return path;
  }

  Optional<Body> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
