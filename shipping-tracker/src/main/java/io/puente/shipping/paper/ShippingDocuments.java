package io.puente.shipping.paper;

import io.puente.shipping.paper.PdfDocument.PrintException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Prints the documents of a parcel as PDF: address label, customs form, proof of origin. */
public final class ShippingDocuments {
  private ShippingDocuments() {}

  /** The address label, 100 × 150 mm, one page. */
  public static PrintResult label(Consignment consignment) {
    return print("Label " + consignment.number(), new LabelPage(consignment)::draw);
  }

  /** The customs form. Lines that do not fit on one page continue on further pages. */
  public static PrintResult customsForm(Consignment consignment, CustomsForm form) {
    return print(
        form + " " + consignment.number(),
        pdf -> {
          switch (form) {
            case CN22 -> new Cn22(consignment).draw(pdf);
            case CN23 -> new Cn23(consignment).draw(pdf);
          }
        });
  }

  /** A proof of origin, one page of A4. */
  public static PrintResult certificateOfOrigin(OriginCertificate certificate) {
    return print(certificate.title(), certificate::draw);
  }

  private static PrintResult print(String title, Consumer<PdfDocument> pages) {
    try (var pdf = new PdfDocument(title)) {
      pages.accept(pdf);
      return new PrintResult.Printed(pdf.toBytes());
    } catch (PrintException e) {
      return e.result();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
