package io.puente.web.upload;

import io.puente.platform.text.PastedText;
import java.util.regex.Pattern;

/** The name of an uploaded file as it may be shown. It is never a path. */
final class FileLabel {

  private static final int LONGEST = 120;
  private static final int LONGEST_ENDING = 12;
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  private FileLabel() {}

  /**
   * The last part of a name, shortened in its middle so that its ending stays. Browsers encode
   * quotation marks and line breaks, and only these (HTML Living Standard, 4.10.21.8).
   */
  static String of(String name) {
    String decoded = name.replace("%22", "\"").replace("%0D", "").replace("%0A", " ");
    String last =
        decoded.substring(Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1);
    return shortened(PastedText.clean(CONTROLS.matcher(last).replaceAll("")));
  }

  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot >= 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    int kept = LONGEST - ending.length() - 1;
    return name.substring(0, name.offsetByCodePoints(0, kept)) + "…" + ending;
  }
}
