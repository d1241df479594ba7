package io.puente.storefront.product;

import java.util.Optional;
import java.util.stream.Stream;

/** The formats that pictures are sent in. */
public enum PictureFormat {
  JPEG("jpg", "image/jpeg"),
  WEBP("webp", "image/webp");

  private final String extension;
  private final String contentType;

  PictureFormat(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  public static Optional<PictureFormat> of(String extension) {
    return Stream.of(values()).filter(each -> each.extension.equals(extension)).findFirst();
  }

  String extension() {
    return extension;
  }

  public String contentType() {
    return contentType;
  }
}
