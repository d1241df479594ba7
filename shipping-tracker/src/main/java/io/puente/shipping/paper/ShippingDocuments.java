package io.puente.shipping.paper;

import io.puente.shipping.paper.PdfDocument.PrintException;
import io.puente.shipping.trackingnumber.S10;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

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

  /**
   * Why no label or customs form can be printed for an addressee, or nothing. It is asked before
   * somebody pays for a parcel that could not be sent.
   */
  public static Optional<PrintResult.Failed> problemWith(Consignment.Party addressee) {
    Consignment sample = sampleFor(addressee);
    try (var pdf = new PdfDocument("")) {
      new LabelPage(sample).draw(pdf);
      new Cn23(sample).draw(pdf);
      return Optional.empty();
    } catch (PrintException e) {
      return Optional.of(e.result());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Consignment sampleFor(Consignment.Party addressee) {
    Money nothing = Money.zero(CurrencyUnit.USD);
    return new Consignment(
        S10.of("CP", 0, addressee.country()),
        "",
        new Consignment.Party("-", "", List.of(), addressee.country(), "", "", ""),
        addressee,
        Consignment.Category.SALE_OF_GOODS,
        List.of(new Consignment.CustomsLine("-", 1, 0, nothing, "", "")),
        1,
        nothing,
        LocalDate.EPOCH,
        new Consignment.Remarks("", "", "", "", ""));
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
