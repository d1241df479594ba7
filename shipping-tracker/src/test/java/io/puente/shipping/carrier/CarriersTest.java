package io.puente.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CarriersTest {

  @Test
  void findsAPostByItsNameInUrls() {
    assertThat(Carriers.of("serpost"))
        .hasValueSatisfying(post -> assertThat(post.country()).isEqualTo("PE"));
    assertThat(Carriers.of("nobody")).isEmpty();
  }

  @Test
  void knowsWhereAPostCollects() {
    assertThat(Carriers.all())
        .filteredOn(post -> post.collectsIn("MX"))
        .extracting(Carrier::slug)
        .containsExactlyInAnyOrder("sandbox-post", "correos-de-mexico");
  }

  @Test
  void listsTheSandboxPostAmongThePosts() {
    assertThat(Carriers.of(Carriers.SANDBOX.slug())).contains(Carriers.SANDBOX);
  }
}
