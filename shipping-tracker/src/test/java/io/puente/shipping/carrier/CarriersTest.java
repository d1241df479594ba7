package io.puente.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CarriersTest {

  @Test
  void findsACarrierByItsSlug() {
    assertThat(Carriers.of("serpost"))
        .hasValueSatisfying(carrier -> assertThat(carrier.countries()).containsExactly("PE"));
    assertThat(Carriers.of("nobody")).isEmpty();
  }

  @Test
  void knowsInWhichCountriesACarrierCollects() {
    assertThat(Carriers.all())
        .filteredOn(carrier -> carrier.collectsIn("MX"))
        .extracting(Carrier::slug)
        .contains("sandbox-post", "correos-de-mexico", "dhl-express", "estafeta")
        .doesNotContain("serpost", "chilexpress");
  }

  @Test
  void listsTheSandboxPostAmongTheCarriers() {
    assertThat(Carriers.of(Carriers.SANDBOX.slug())).contains(Carriers.SANDBOX);
  }
}
