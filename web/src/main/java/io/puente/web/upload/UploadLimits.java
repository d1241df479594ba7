package io.puente.web.upload;

/**
 * How much may be sent with a form.
 *
 * @param files how many files
 * @param fileBytes the most bytes of one file
 * @param totalBytes the most bytes of all files together
 */
public record UploadLimits(int files, long fileBytes, long totalBytes) {

  /** One file, as a picture. */
  public static UploadLimits oneFile(long bytes) {
    return new UploadLimits(1, bytes, bytes);
  }
}
