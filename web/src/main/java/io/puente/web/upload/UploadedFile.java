package io.puente.web.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was sent with a form. What it is, only its bytes say: neither the name nor the type
 * that the sender gives it is believed.
 *
 * @param field the form's field
 * @param label the name that the sender's device has for the file, to show to people only
 * @param content where it is until the request is answered
 */
public record UploadedFile(String field, String label, Path content) {

  /** The whole file in memory. Blocks. */
  public byte[] bytes() {
    try {
      return Files.readAllBytes(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
