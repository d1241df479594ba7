package io.puente.server.operator;

import io.puente.shop.ShopState;
import java.util.List;

/** The names of shops' states, as texts and addresses have them. */
final class StateName {

  static final List<String> ALL =
      List.of("unconfirmed", "preparation", "published", "suspended", "closed");

  private StateName() {}

  static String of(ShopState state) {
    return switch (state) {
      case ShopState.Unconfirmed none -> "unconfirmed";
      case ShopState.Preparation none -> "preparation";
      case ShopState.Published published -> "published";
      case ShopState.Suspended suspended -> "suspended";
      case ShopState.Closed none -> "closed";
    };
  }
}
