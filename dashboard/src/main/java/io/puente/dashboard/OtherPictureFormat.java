package io.puente.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Picture formats of telephones and of the web that are not read, by their first bytes, so that an
 * owner is told what to do with the file: HEIC and AVIF (ISO/IEC 23008-12, 10.2), WebP (RFC 9649).
 */
final class OtherPictureFormat {

  private static final int BRAND = 8;
  private static final int BRAND_END = 12;

  private OtherPictureFormat() {}

  /** The format's name; empty for anything else. */
  static Optional<String> of(byte[] file) {
    if (file.length < BRAND_END) {
      return Optional.empty();
    }
    String begin = new String(file, 0, BRAND_END, StandardCharsets.ISO_8859_1);
    String brand = begin.substring(BRAND);
    if (begin.startsWith("RIFF") && brand.equals("WEBP")) {
      return Optional.of("WebP");
    }
    if (!begin.startsWith("ftyp", Integer.BYTES)) {
      return Optional.empty();
    }
    return switch (brand) {
      case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1" -> Optional.of("HEIC");
      case "avif", "avis" -> Optional.of("AVIF");
      default -> Optional.empty();
    };
  }
}
