package io.puente.shipping.paper;

/** A rectangle on a page, in millimetres from the top left corner. */
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

  /** The part below a strip of this height. */
  Area below(double stripHeight) {
    return new Area(x, y + stripHeight, width, height - stripHeight);
  }

  /** The topmost part of this height. */
  Area top(double topHeight) {
    return new Area(x, y, width, topHeight);
  }
}
