package io.puente.web.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.puente.platform.text.Texts;
import io.puente.web.request.PageRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.BiFunction;

/** Renders templates. A template that uses a name which its model lacks is an error. */
public final class Templates {

  private static final int USUAL_LENGTH = 32_768;

  private final PebbleEngine engine;
  private final BiFunction<PageRequest, PageModel, ?> layout;

  /**
   * The templates under {@code templates/} on the class path.
   *
   * @param layout makes the model of the layout around a page, which templates know as {@code
   *     frame}
   */
  public Templates(Assets assets, BiFunction<PageRequest, PageModel, ?> layout) {
    this.layout = layout;
    ClasspathLoader loader = new ClasspathLoader();
    loader.setPrefix("templates");
    loader.setSuffix(".peb");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .autoEscaping(true)
            .newLineTrimming(true)
            .extension(new TemplateFunctions(assets))
            .build();
  }

  /**
   * Renders a whole page as HTML.
   *
   * @param template a path under {@code templates/}, without its ending
   */
  public String render(PageRequest request, String template, PageModel page) {
    return render(
        template,
        Map.of(
            "page",
            page,
            "frame",
            layout.apply(request, page),
            TemplateFunctions.TEXTS,
            request.texts()));
  }

  /** Renders a template without a layout, such as an email. */
  public String render(String template, Texts texts, Object model) {
    return render(template, Map.of("page", model, TemplateFunctions.TEXTS, texts));
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
