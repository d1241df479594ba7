package io.puente.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CarriersTest {

  @Test
  void findsACarrierByItsSlug() {
    assertThat(Carriers.of("serpost"))
        .hasValueSatisfying(carrier -> assertThat(carrier.country()).isEqualTo("PE"));
    assertThat(Carriers.of("nobody")).isEmpty();
  }

  @Test
  void knowsInWhichCountriesACarrierCollects() {
    assertThat(Carriers.all())
        .filteredOn(carrier -> carrier.collectsIn("MX"))
        .extracting(Carrier::slug)
        .containsExactlyInAnyOrder("sandbox-post", "correos-de-mexico");
  }

  @Test
  void listsTheSandboxPostAmongTheCarriers() {
    assertThat(Carriers.of(Carriers.SANDBOX.slug())).contains(Carriers.SANDBOX);
  }
}
