package io.puente.catalogsync.picture;

/**
 * How a JPEG file is coded (ITU-T T.81, annex B).
 *
 * @param progressive whether the whole picture is held in memory until the last scan is read
 * @param scans how often the decoder goes over the whole picture
 * @param colours how many the frame has: 1 for grey, 3 for screens, 4 for print (CMYK)
 * @param complete whether the image has its end; the decoder fills up what is missing with grey
 */
record JpegStructure(boolean progressive, int scans, int colours, boolean complete) {

  /** Of a file in another format. */
  static final JpegStructure NONE = new JpegStructure(false, 0, 0, true);

  private static final int MARKER = 0xFF;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;

  /** After the marker, the length, the precision, the height and the width. */
  private static final int COLOURS_OF_FRAME = 9;

  /** Reads the markers up to the end of the image, or of the file. */
  static JpegStructure of(byte[] file) {
    boolean progressive = false;
    int scans = 0;
    int colours = 0;
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
        if (isFrame(marker) && at + COLOURS_OF_FRAME < file.length) {
          colours = file[at + COLOURS_OF_FRAME] & 0xFF;
        }
        at += 2 + (((file[at + 2] & 0xFF) << 8) | (file[at + 3] & 0xFF));
      }
    }
    return new JpegStructure(progressive, scans, colours, complete);
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

  /** SOF0 to SOF15, but for DHT, JPG and DAC among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** SOF2, SOF6, SOF10 and SOF14. */
  private static boolean isProgressiveFrame(int marker) {
    return marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
  }
}
