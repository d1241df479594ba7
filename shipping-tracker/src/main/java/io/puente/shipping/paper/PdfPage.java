package io.puente.shipping.paper;

import static io.puente.shipping.paper.Typeface.MILLIMETRES_PER_POINT;

import io.puente.shipping.trackingnumber.S10;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import uk.org.okapibarcode.backend.Code128;

/** One page, drawn in millimetres from its top left corner. */
final class Sheet implements AutoCloseable {
  static final double HAIRLINE = 0.15;
  static final double RULE = 0.35;

  /** How far a base line lies below the top of its line, as a share of the size. */
  private static final double ASCENT = 0.92;

  /** How much a stroke around the letters makes them bolder, as a share of the size. */
  private static final double BOLDNESS = 0.03;

  private final Typeface typeface;
  private final double height;
  private final PDPageContentStream content;

  Sheet(PDDocument document, Typeface typeface, double width, double height) {
    this.typeface = typeface;
    this.height = height;
    var page = new PDPage(new PDRectangle(points(width), points(height)));
    document.addPage(page);
    try {
      content = new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void box(Area area, double thickness) {
    draw(
        () -> {
          content.setLineWidth(points(thickness));
          content.addRect(
              points(area.x()),
              fromTop(area.bottom()),
              points(area.width()),
              points(area.height()));
          content.stroke();
        });
  }

  void line(double x1, double y1, double x2, double y2, double thickness) {
    draw(
        () -> {
          content.setLineWidth(points(thickness));
          content.moveTo(points(x1), fromTop(y1));
          content.lineTo(points(x2), fromTop(y2));
          content.stroke();
        });
  }

  /** A square to tick, 2.4 mm wide, with a cross in it if it is ticked. */
  void tickBox(double x, double y, boolean ticked) {
    var side = 2.4;
    box(new Area(x, y, side, side), HAIRLINE);
    if (ticked) {
      line(x + 0.4, y + 0.4, x + side - 0.4, y + side - 0.4, RULE);
      line(x + 0.4, y + side - 0.4, x + side - 0.4, y + 0.4, RULE);
    }
  }

  /** The form's own words. They shrink to their area, as translations differ in length. */
  void heading(String words, Area area, double points) {
    write(fit(words, words, area, points, points / 2), area, false);
  }

  void boldHeading(String words, Area area, double points) {
    write(fit(words, words, area, points, points / 2), area, true);
  }

  /**
   * What this parcel says in a field, as large as its area allows.
   *
   * @return the height that it took, in millimetres
   * @throws CannotPrint if it does not fit even at the smallest size
   */
  double entry(String field, String text, Area area, double largest, double smallest) {
    return write(fit(field, text, area, largest, smallest), area, false);
  }

  double boldEntry(String field, String text, Area area, double largest, double smallest) {
    return write(fit(field, text, area, largest, smallest), area, true);
  }

  /** One line in the middle of its area. */
  void centred(String field, String text, Area area, double points) {
    var fitted = fit(field, text, area, points, points / 2);
    var blank = area.width() - typeface.width(fitted.lines().getFirst(), fitted.points());
    var middle = new Area(area.x() + blank / 2, area.y(), area.width(), area.height());
    write(fitted, middle, true);
  }

  /** The number as Code 128 without words, centred in its area with a quiet zone of ten modules. */
  void barcode(S10 number, Area area) {
    var symbol = new Code128();
    symbol.setContent(number.toString());
    var module = Math.min(0.44, area.width() / (symbol.getWidth() + 20));
    var left = area.x() + (area.width() - module * symbol.getWidth()) / 2;
    draw(
        () -> {
          for (var bar : symbol.getRectangles()) {
            content.addRect(
                points(left + bar.x * module),
                fromTop(area.bottom()),
                points(bar.width * module),
                points(area.height()));
          }
          content.fill();
        });
  }

  private FittedText fit(String field, String text, Area area, double largest, double smallest) {
    return FittedText.fit(typeface, field, text, area.width(), area.height(), largest, smallest);
  }

  private double write(FittedText text, Area area, boolean bold) {
    draw(
        () -> {
          content.setLineWidth((float) (text.points() * BOLDNESS));
          content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
          content.setFont(typeface.font(), (float) text.points());
          writeLines(text, area);
        });
    return text.height();
  }

  private void writeLines(FittedText text, Area area) throws IOException {
    var firstBaseLine = area.y() + text.points() * ASCENT * MILLIMETRES_PER_POINT;
    for (var row = 0; row < text.lines().size(); row++) {
      content.beginText();
      content.newLineAtOffset(points(area.x()), fromTop(firstBaseLine + row * text.leading()));
      content.showText(text.lines().get(row));
      content.endText();
    }
  }

  private float fromTop(double y) {
    return points(height - y);
  }

  private static float points(double millimetres) {
    return (float) (millimetres / MILLIMETRES_PER_POINT);
  }

  @Override
  public void close() {
    draw(content::close);
  }

  /** The page lies in memory: a failure to write to it is no outcome that anybody expects. */
  private static void draw(Stroke stroke) {
    try {
      stroke.draw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Stroke {
    void draw() throws IOException;
  }
}
