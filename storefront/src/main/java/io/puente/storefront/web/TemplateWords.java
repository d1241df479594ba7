package io.puente.storefront.web;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What templates can say beside their model: {@code t('cart.title', name)} a text, {@code
 * n('cart.pieces', 3)} a text for a number, {@code asset('site.css')} a file's path.
 */
final class TemplateWords extends AbstractExtension {

  static final String TEXTS = "texts";

  private final Assets assets;

  TemplateWords(Assets assets) {
    this.assets = assets;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "t", new Word((arguments, texts) -> texts.get(text(arguments, 0), rest(arguments))),
        "n",
            new Word(
                (arguments, texts) ->
                    texts.count(text(arguments, 0), ((Number) arguments[1]).longValue())),
        "asset", new Word((arguments, texts) -> assets.path(text(arguments, 0))));
  }

  private static String text(Object[] arguments, int index) {
    return String.valueOf(arguments[index]);
  }

  private static Object[] rest(Object[] arguments) {
    return java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
  }

  private interface Saying {
    String say(Object[] arguments, Texts texts);
  }

  /** A function with any number of positional arguments. */
  private record Word(Saying saying) implements Function {

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
      return saying.say(positional, (Texts) context.getVariable(TEXTS));
    }
  }
}
