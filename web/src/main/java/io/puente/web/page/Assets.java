package io.puente.web.page;

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
 * The files that pages refer to, such as style sheets and fonts. They are read once at the start.
 * The path of an asset has the hash of its content, so that a browser may keep it for ever.
 */
public final class Assets {

  /** The root of all assets' paths. */
  public static final String ROOT = "/static/";

  private final Map<String, EncodedBody> byPath;
  private final Map<String, String> paths;

  private Assets(Map<String, EncodedBody> byPath, Map<String, String> paths) {
    this.byPath = Map.copyOf(byPath);
    this.paths = Map.copyOf(paths);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The path of an asset, with the hash of its content. */
  public String path(String name) {
    String path = paths.get(name);
    if (path == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return path;
  }

  public Optional<EncodedBody> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Reads assets from resources on the class path. */
  public static final class Builder {

    private final Map<String, EncodedBody> byPath = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();

    private Builder() {}

    /** Adds one resource as it is. */
    public Builder file(String name, String contentType, String resource) {
      return add(name, contentType, read(resource));
    }

    /** Adds text resources as one asset, in this order. */
    public Builder joined(String name, String contentType, List<String> resources) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (String resource : resources) {
        all.writeBytes(read(resource));
        all.write('\n');
      }
      return add(name, contentType, all.toByteArray());
    }

    /**
     * Adds style sheets as one asset, in this order. The path {@code /static/<name>} of an asset
     * that was added before is replaced by its path with the hash.
     */
    public Builder styleSheet(String name, List<String> resources) {
      StringBuilder all = new StringBuilder();
      for (String resource : resources) {
        all.append(new String(read(resource), StandardCharsets.UTF_8)).append('\n');
      }
      String css = withoutComments(all.toString());
      for (Map.Entry<String, String> asset : paths.entrySet()) {
        css = css.replace(ROOT + asset.getKey(), asset.getValue());
      }
      return add(name, "text/css; charset=utf-8", css.getBytes(StandardCharsets.UTF_8));
    }

    /** Without comments, indentation and empty lines, which browsers do not need. */
    private static String withoutComments(String css) {
      return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\n\\s*", "\n");
    }

    private Builder add(String name, String contentType, byte[] content) {
      EncodedBody body = EncodedBody.of(contentType, content);
      String path = ROOT + body.hash() + "/" + name;
      byPath.put(path, body);
      paths.put(name, path);
      return this;
    }

    private static byte[] read(String resource) {
      try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(resource)) {
        if (stream == null) {
          throw new IllegalStateException("missing " + resource);
        }
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public Assets build() {
      return new Assets(byPath, paths);
    }
  }
}
