package io.puente.web.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.puente.platform.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The functions of templates: {@code t('news.title', name)} is a text, {@code n('news.items', 3)} a
 * text for a number, {@code asset('site.css')} the path of an asset, {@code icon('truck')} a
 * drawing, {@code lang('es')} the attribute of an element whose words are Spanish, empty on a
 * Spanish page.
 */
final class TemplateFunctions extends AbstractExtension {

  static final String TEXTS = "texts";

  private final Assets assets;
  private final Icons icons = new Icons();

  TemplateFunctions(Assets assets) {
    this.assets = assets;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "t",
        new PositionalFunction(
            (arguments, texts) ->
                texts.get(text(arguments, 0), Arrays.copyOfRange(arguments, 1, arguments.length))),
        "n",
        new PositionalFunction(
            (arguments, texts) ->
                texts.count(text(arguments, 0), ((Number) arguments[1]).longValue())),
        "asset",
        new PositionalFunction((arguments, texts) -> assets.path(text(arguments, 0))),
        "icon",
        new PositionalFunction(
            (arguments, texts) -> new SafeString(icons.element(text(arguments, 0)))),
        "lang",
        new PositionalFunction((arguments, texts) -> lang(text(arguments, 0), texts.language())));
  }

  private static Object lang(String language, String ofPage) {
    boolean foreign = !language.isEmpty() && !language.equals(ofPage);
    return new SafeString(foreign ? " lang=\"" + language + '"' : "");
  }

  private static String text(Object[] arguments, int index) {
    return String.valueOf(arguments[index]);
  }

  private interface Body {
    Object evaluate(Object[] arguments, Texts texts);
  }

  /** A function with any number of positional arguments. */
  private record PositionalFunction(Body body) implements Function {

    @Override
    public @Nullable List<String> getArgumentNames() {
      return null;
    }

    @Override
    public Object execute(
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int lineNumber) {
      Object[] positional = new Object[arguments.size()];
      for (int i = 0; i < positional.length; i++) {
        positional[i] = Objects.requireNonNull(arguments.get(String.valueOf(i)));
      }
      return body.evaluate(positional, (Texts) context.getVariable(TEXTS));
    }
  }
}
