package io.puente.shipping.paper;

/** A rectangle on a sheet, in millimetres from the top left corner. */
record Area(double x, double y, double width, double height) {

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  /** The same area without a margin on every side. */
  Area inside(double margin) {
    return new Area(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
  }

  /** The part below a heading of this height. */
  Area below(double heading) {
    return new Area(x, y + heading, width, height - heading);
  }

  /** The uppermost strip of this height. */
  Area top(double strip) {
    return new Area(x, y, width, strip);
  }
}
