package io.puente.storefront.web;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Renders templates. Compiled templates are kept; a name that a model lacks is an error. */
public final class Pages {

  private static final int USUAL_LENGTH = 32_768;

  private final PebbleEngine engine;
  private final Site site;

  public Pages(Assets assets, Site site) {
    this.site = site;
    ClasspathLoader loader = new ClasspathLoader();
    loader.setPrefix("templates");
    loader.setSuffix(".peb");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .autoEscaping(true)
            .newLineTrimming(true)
            .extension(new TemplateWords(assets))
            .build();
  }

  /** The whole page as HTML. */
  public String render(Visit visit, Answer.Page page) {
    return render(
        page.template(),
        Map.of(
            "page",
            page.model(),
            "frame",
            Frame.around(visit, page.model(), site),
            TemplateWords.TEXTS,
            visit.texts()));
  }

  /** A template without a frame, such as a mail. */
  public String render(String template, Texts texts, Object model) {
    return render(template, Map.of("page", model, TemplateWords.TEXTS, texts));
  }

  private String render(String template, Map<String, Object> names) {
    StringWriter html = new StringWriter(USUAL_LENGTH);
    try {
      engine.getTemplate(template).evaluate(html, names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }
}
