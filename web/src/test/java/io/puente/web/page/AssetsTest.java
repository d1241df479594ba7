package io.puente.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssetsTest {

  private final Assets assets =
      Assets.builder()
          .file("dot.svg", "image/svg+xml", "static/dot.svg")
          .file("again.svg", "image/svg+xml", "static/dot.svg")
          .styleSheet("site.css", List.of("static/site.css", "static/site.css"))
          .build();

  @Test
  void thePathHasTheHashOfTheContent() {
    String path = assets.path("dot.svg");
    assertThat(path).matches("/static/[0-9a-f]{24}/dot\\.svg");
    assertThat(assets.path("again.svg")).startsWith(path.substring(0, path.lastIndexOf('/')));
    assertThat(assets.at(path)).isPresent();
  }

  @Test
  void anUnknownPathOrNameIsNoAsset() {
    assertThat(assets.at("/static/dot.svg")).isEmpty();
    assertThatThrownBy(() -> assets.path("none.svg")).hasMessage("no asset none.svg");
    assertThatThrownBy(() -> Assets.builder().file("x", "text/plain", "static/none"))
        .hasMessage("missing static/none");
  }
}
