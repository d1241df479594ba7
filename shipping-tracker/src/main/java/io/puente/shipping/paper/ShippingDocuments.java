package io.puente.shipping.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Prints what a parcel needs on its way. */
public final class Papers {
  private Papers() {}

  /** The address label, 100 × 150 mm, one page. */
  public static Paper label(Consignment parcel) {
    return print("Label " + parcel.number(), booklet -> new LabelPage(parcel).draw(booklet));
  }

  /** The customs form; more lines than one page holds go on further pages, each with the totals. */
  public static Paper customsForm(Consignment parcel, CustomsForm form) {
    return print(
        form + " " + parcel.number(),
        booklet -> {
          switch (form) {
            case CN22 -> new Cn22(parcel).draw(booklet);
            case CN23 -> new Cn23(parcel).draw(booklet);
          }
        });
  }

  /** A proof of origin on one page of A4. */
  public static Paper certificateOfOrigin(OriginCertificate certificate) {
    return print(certificate.title(), booklet -> new OriginPage(certificate).draw(booklet));
  }

  private static Paper print(String title, Consumer<Booklet> pages) {
    try (var booklet = new Booklet(title)) {
      pages.accept(booklet);
      return new Paper.Printed(booklet.toPdf());
    } catch (CannotPrint why) {
      return why.outcome();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
