package io.puente.server.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.RunningShop;
import io.puente.shop.ShopSlug;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReservedSlugsTest {

  @Test
  void noShopIsNamedLikeTheBeginningOfAnAddressOfTheServer() {
    try (RunningShop running = RunningShop.start()) {
      Set<String> beginnings =
          running.server().paths().stream()
              .map(route -> route.substring(route.indexOf('/') + 1).split("/", 2)[0])
              .filter(part -> part.matches("[a-z0-9-]+"))
              .collect(Collectors.toSet());

      assertThat(beginnings)
          .contains("hooks", "api", "dashboard")
          .allSatisfy(
              part -> assertThat(ShopSlug.problem(part)).contains(ShopSlug.Problem.RESERVED));
    }
  }
}
