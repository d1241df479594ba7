package io.puente.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "MX, +52 1 222 555 0142, +52 222 555 0142",
    "US, +52 1 55 1234 5678, +52 55 1234 5678",
    "MX, 044 222 555 0142, +52 222 555 0142",
    "MX, 045 222 555 0142, +52 222 555 0142",
    "MX, 01 222 555 0142, +52 222 555 0142",
    "MX, +52-01-222-555-0142, +52 222 555 0142",
    "MX, 222 555 0142, +52 222 555 0142",
    "MX, 5212225550142, +52 222 555 0142",
    "MX, ２２２ ５５５ ０１４２, +52 222 555 0142",
    "US, 0052 1 55 1234 5678, +52 55 1234 5678",
    "US, 525512345678, +52 55 1234 5678",
    "US, +52 044 55 1234 5678, +52 55 1234 5678",
    "US, (213) 555-0142, +1 213-555-0142",
    "MX, +1 213 555 0142, +1 213-555-0142",
    "AR, 0351-152-303-473, +54 9 351 230-3473",
    "AR, 011 15 2345-6789, +54 9 11 2345-6789",
    "AR, +54 9 11 15 2345 6789, +54 9 11 2345-6789",
    "AR, +540348215617137, +54 9 3482 61-7137",
    "BR, 0xx11 98765-4321, +55 11 98765-4321",
    "BR, 0 15 11 98765-4321, +55 11 98765-4321",
    "BR, +55 (0)11 98765-4321, +55 11 98765-4321",
    "BR, (11) 8765-4321, +55 11 98765-4321",
    "CL, 09 8765 4321, +56 9 8765 4321",
    "CL, 569 8765 4321, +56 9 8765 4321",
    "CL, +56 2 345 6789, +56 2 2345 6789",
    "CO, (1) 234 5678, +57 601 2345678",
    "CO, 03 300 123 4567, +57 300 1234567",
    "EC, 09 8765 4321, +593 98 765 4321",
    "PE, 01 234 5678, +51 1 2345678",
    "UY, 094 123 456, +598 94 123 456",
    "CR, 8888-8888, +506 8888 8888",
    "DO, 809-555-0142, +1 809-555-0142"
  })
  void aNumberIsReadAsPeopleOfTheRegionWriteIt(String country, String written, String read) {
    assertThat(PhoneNumber.read(written, country)).contains(read);
    assertThat(PhoneNumber.read(read, country)).as("read again").contains(read);
  }

  @ParameterizedTest
  @CsvSource({
    "MX, 12345",
    "MX, 5550142",
    "MX, 911",
    "MX, ''",
    "MX, no tengo",
    "US, 555-0142",
    "BR, 98765-4321",
    "CL, 8765 4321",
    "MX, 222 555 0142 222 555 0143"
  })
  void whatCannotBeCalledIsNoNumber(String country, String written) {
    assertThat(PhoneNumber.read(written, country)).isEmpty();
  }
}
