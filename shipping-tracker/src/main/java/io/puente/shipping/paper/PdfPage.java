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

/** A page of a PDF document. Coordinates are millimetres from the top left corner. */
final class PdfPage implements AutoCloseable {
  static final double HAIRLINE = 0.15;
  static final double RULE = 0.35;

  /** Distance of the baseline from the top of its line, as a share of the font size. */
  private static final double ASCENT = 0.92;

  /** Width of the stroke around bold letters, as a share of the font size. */
  private static final double BOLDNESS = 0.03;

  private final Typeface typeface;
  private final double height;
  private final PDPageContentStream content;

  PdfPage(PDDocument document, Typeface typeface, double width, double height) {
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

  /** A check box, 2.4 mm wide. */
  void tickBox(double x, double y, boolean ticked) {
    double side = 2.4;
    box(new Area(x, y, side, side), HAIRLINE);
    if (ticked) {
      line(x + 0.4, y + 0.4, x + side - 0.4, y + side - 0.4, RULE);
      line(x + 0.4, y + side - 0.4, x + side - 0.4, y + 0.4, RULE);
    }
  }

  /** A printed heading of the form. The text shrinks to fit its area. */
  void heading(String text, Area area, double points) {
    write(fit(text, text, area, points, points / 2), area, false);
  }

  void boldHeading(String text, Area area, double points) {
    write(fit(text, text, area, points, points / 2), area, true);
  }

  /**
   * The content of a field, as large as its area allows.
   *
   * @return the height of the text, in millimetres
   * @throws PrintException if the text does not fit even at the smallest size
   */
  double entry(String field, String text, Area area, double largest, double smallest) {
    return write(fit(field, text, area, largest, smallest), area, false);
  }

  double boldEntry(String field, String text, Area area, double largest, double smallest) {
    return write(fit(field, text, area, largest, smallest), area, true);
  }

  /** One line, centred in its area. */
  void centred(String field, String text, Area area, double points) {
    FittedText fitted = fit(field, text, area, points, points / 2);
    double blank = area.width() - typeface.width(fitted.lines().getFirst(), fitted.points());
    var middle = new Area(area.x() + blank / 2, area.y(), area.width(), area.height());
    write(fitted, middle, true);
  }

  /** A barcode in Code 128, centred in its area, with a quiet zone of ten modules. */
  void barcode(S10 number, Area area) {
    var symbol = new Code128();
    symbol.setContent(number.toString());
    double module = Math.min(0.44, area.width() / (symbol.getWidth() + 20));
    double left = area.x() + (area.width() - module * symbol.getWidth()) / 2;
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
    double firstBaseline = area.y() + text.points() * ASCENT * MILLIMETRES_PER_POINT;
    for (int row = 0; row < text.lines().size(); row++) {
      content.beginText();
      content.newLineAtOffset(points(area.x()), fromTop(firstBaseline + row * text.leading()));
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

  /** The page is in memory, so that an I/O error is a broken invariant. */
  private static void draw(Drawing drawing) {
    try {
      drawing.draw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Drawing {
    void draw() throws IOException;
  }
}
