package io.puente.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentEncodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd        | BROTLI",
        "gzip, deflate                  | GZIP",
        "br;q=0, gzip                   | GZIP",
        "br; q=0.0, gzip; q=0.1         | GZIP",
        "br;q=0.5, gzip;q=0.8           | GZIP",
        "gzip;q=0.5, br;q=0.8           | BROTLI",
        "BR                             | BROTLI",
        "identity                       | IDENTITY",
        "identity, gzip;q=0.5           | IDENTITY",
        "identity;q=0.5, gzip;q=0.5     | GZIP",
        "identity, *;q=0                | IDENTITY",
        "gzip, *;q=0                    | GZIP",
        "br;q=0, gzip;q=0               | IDENTITY",
        "*                              | BROTLI",
        "*, br;q=0                      | GZIP",
        "identity;q=0, *                | BROTLI",
        "*;q=0                          | IDENTITY",
        "deflate, zstd                  | IDENTITY",
        "embroidery                     | IDENTITY",
        "''                             | IDENTITY",
        "br;q=high                      | BROTLI",
        ",;=,                           | IDENTITY"
      })
  void choosesWhatTheClientPrefers(String header, ContentEncoding encoding) {
    assertThat(ContentEncoding.preferred(header)).isEqualTo(encoding);
  }
}
