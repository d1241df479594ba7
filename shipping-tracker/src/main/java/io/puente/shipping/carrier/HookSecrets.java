package io.puente.shipping.carrier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The secrets with which a carrier may sign messages to one shop.
 *
 * @param previous the secret before, accepted during a rotation
 */
public record HookSecrets(String current, Optional<String> previous) {

  public HookSecrets {
    if (current.isBlank() || previous.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("a secret must not be blank");
    }
  }

  public static HookSecrets of(String current) {
    return new HookSecrets(current, Optional.empty());
  }

  /** Starts a rotation: {@code next} is the new secret; the current one is still accepted. */
  public HookSecrets rotatedTo(String next) {
    return new HookSecrets(next, Optional.of(current));
  }

  List<String> accepted() {
    return Stream.concat(Stream.of(current), previous.stream()).toList();
  }

  /** Keeps the secrets out of logs. */
  @Override
  public String toString() {
    return "HookSecrets[" + accepted().size() + "]";
  }
}
