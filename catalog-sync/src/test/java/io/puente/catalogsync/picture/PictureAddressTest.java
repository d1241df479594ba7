package io.puente.catalogsync.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PictureAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://a.mx/taza.jpg https://a.mx/taza.jpg",
        "https://a.mx/ñandú.jpg https://a.mx/%C3%B1and%C3%BA.jpg",
        "https://a.mx/%C3%B1.jpg?v=1&w=2 https://a.mx/%C3%B1.jpg?v=1&w=2",
        "https://a.mx/100%.jpg https://a.mx/100%25.jpg",
        "https://a.mx/taza[1]{a}|b.jpg https://a.mx/taza%5B1%5D%7Ba%7D%7Cb.jpg",
        "https://a.mx/fill(white):sharpen(1,0)/1.jpg https://a.mx/fill(white):sharpen(1,0)/1.jpg",
        "https://alfarería.mx:8443/a.jpg https://xn--alfarera-i2a.mx:8443/a.jpg",
        "http://[::1]/a.jpg http://[::1]/a.jpg",
        "/fotos/ñ.jpg /fotos/%C3%B1.jpg"
      })
  void isReadAsABrowserReadsIt(String written, String read) throws URISyntaxException {
    assertThat(PictureAddress.of(written).toString()).isEqualTo(read);
    assertThat(PictureAddress.of("  " + written + " ").toString()).isEqualTo(read);
  }

  @Test
  void mayHoldBlanks() throws URISyntaxException {
    assertThat(PictureAddress.of("https://a.mx/taza azul.jpg").toString())
        .isEqualTo("https://a.mx/taza%20azul.jpg");
  }

  @Test
  void isRefusedWithoutAHost() {
    assertThatThrownBy(() -> PictureAddress.of("https://")).isInstanceOf(URISyntaxException.class);
  }
}
