package io.puente.catalogsync.picture;

/**
 * How a JPEG file is coded (ITU-T T.81, annex B).
 *
 * @param progressive whether the whole picture is held in memory until the last scan is read
 * @param scans how often the decoder goes over the whole picture
 * @param complete whether the image has its end; the decoder fills up what is missing with grey
 */
record JpegStructure(boolean progressive, int scans, boolean complete) {

  private static final int MARKER = 0xFF;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;

  /** Reads the markers up to the end of the image, or of the file. */
  static JpegStructure of(byte[] file) {
    boolean progressive = false;
    int scans = 0;
    int at = 0;
    boolean complete = endsWithImage(file);
    while (at + 3 < file.length) {
      int marker = file[at + 1] & 0xFF;
      if ((file[at] & 0xFF) != MARKER || marker == MARKER) {
        at++; // coded data, or a fill byte
      } else if (marker == END_OF_IMAGE) {
        complete = true;
        break;
      } else if (standsAlone(marker)) {
        at += 2;
      } else {
        progressive |= isProgressiveFrame(marker);
        scans += marker == START_OF_SCAN ? 1 : 0;
        at += 2 + (((file[at + 2] & 0xFF) << 8) | (file[at + 3] & 0xFF));
      }
    }
    return new JpegStructure(progressive, scans, complete);
  }

  private static boolean endsWithImage(byte[] file) {
    return file.length > 1
        && (file[file.length - 2] & 0xFF) == MARKER
        && (file[file.length - 1] & 0xFF) == END_OF_IMAGE;
  }

  /** A stuffed zero, TEM, RST0 to RST7 and the start of the image have no length. */
  private static boolean standsAlone(int marker) {
    return marker <= 0x01 || (marker >= 0xD0 && marker <= START_OF_IMAGE);
  }

  /** SOF2, SOF6, SOF10 and SOF14. */
  private static boolean isProgressiveFrame(int marker) {
    return marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
  }
}
