package io.puente.shipping.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF document while its pages are drawn. */
final class PdfDocument implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private final Typeface typeface;

  PdfDocument(String title) throws IOException {
    typeface = new Typeface(document);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setCreator("Puente");
  }

  Typeface typeface() {
    return typeface;
  }

  /** Adds an empty page of this size in millimetres. The caller closes the page after drawing. */
  PdfPage addPage(double width, double height) {
    return new PdfPage(document, typeface, width, height);
  }

  byte[] toBytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  /** Stops the drawing of a text that cannot be printed; {@link ShippingDocuments} catches it. */
  static final class PrintException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient PrintResult.Failed result;

    PrintException(PrintResult.Failed result) {
      super(result.toString(), null, false, false);
      this.result = result;
    }

    PrintResult.Failed result() {
      return result;
    }
  }
}
