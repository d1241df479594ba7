package io.puente.shipping.carrier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The secrets that a post may sign with.
 *
 * @param previous the one before, honoured while the post changes over to the current one
 */
public record HookSecrets(String current, Optional<String> previous) {

  public HookSecrets {
    if (current.isBlank() || previous.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("A blank secret signs nothing");
    }
  }

  public static HookSecrets of(String current) {
    return new HookSecrets(current, Optional.empty());
  }

  /** The secrets of a change-over: {@code next} from now on, the current one for a while. */
  public HookSecrets rotatedTo(String next) {
    return new HookSecrets(next, Optional.of(current));
  }

  List<String> honoured() {
    return Stream.concat(Stream.of(current), previous.stream()).toList();
  }

  /** Keeps the secrets out of logs. */
  @Override
  public String toString() {
    return "HookSecrets[" + honoured().size() + "]";
  }
}
