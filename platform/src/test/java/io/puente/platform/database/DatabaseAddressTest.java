package io.puente.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @Test
  void readsAllItsParts() {
    DatabaseAddress address =
        DatabaseAddress.of("postgresql://owner:a+b%20c%3A@db.example:6432/shops?sslmode=require");

    assertThat(address)
        .isEqualTo(new DatabaseAddress("db.example", 6432, "shops", "owner", "a+b c:", true));
  }

  @Test
  void knowsTheUsualPort() {
    assertThat(DatabaseAddress.of("postgres://owner:secret@db.example/shops").port())
        .isEqualTo(5432);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://owner:top secret@db/shops",
        "postgresql://owner@db/shops?password=secret",
        "postgresql://owner:secret@db/",
        "mysql://owner:secret@db/shops",
        "postgresql://owner:secret@db/shops?sslmode=verify-full"
      })
  void refusesWhatItDoesNotUnderstandAndRepeatsNoSecret(String url) {
    assertThatThrownBy(() -> DatabaseAddress.of(url))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("secret");
  }
}
