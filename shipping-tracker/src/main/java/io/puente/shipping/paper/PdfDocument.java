package io.puente.shipping.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF in the making: its typeface and its sheets. */
final class Booklet implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private final Typeface typeface;

  Booklet(String title) throws IOException {
    typeface = new Typeface(document);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setCreator("Puente");
  }

  Typeface typeface() {
    return typeface;
  }

  /** An empty sheet of this size in millimetres; close it when it is full. */
  Sheet sheet(double width, double height) {
    return new Sheet(document, typeface, width, height);
  }

  byte[] toPdf() throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
