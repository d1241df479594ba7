package io.puente.dashboard;

import io.puente.catalogsync.feed.ProblemKind;
import java.util.Optional;

/** Why an uploaded file is not taken as a picture. */
public final class RefusedPicture {

  private RefusedPicture() {}

  /**
   * The reason, with what to do. A file that is no picture that can be read may be one of another
   * format.
   *
   * @param label the name of the file on the sender's device
   */
  public static String reason(
      DashboardVisit visit, String label, ProblemKind kind, byte[] content) {
    Optional<String> format = OtherPictureFormat.of(content);
    return kind == ProblemKind.PICTURE_NOT_READABLE && format.isPresent()
        ? visit.texts().get("dashboard.look.wrong.format", label, format.get())
        : visit.texts().get("dashboard.look.wrong." + kind.key(), label);
  }
}
