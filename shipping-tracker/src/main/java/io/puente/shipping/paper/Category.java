package io.puente.shipping.paper;

/** Why the goods travel, with the bilingual words of the forms CN22 and CN23. */
public enum Category {
  GIFT("Gift / Cadeau"),
  DOCUMENTS("Documents"),
  SALE_OF_GOODS("Sale of goods / Vente de marchandises"),
  COMMERCIAL_SAMPLE("Commercial sample / Échantillon commercial"),
  RETURNED_GOODS("Returned goods / Retour de marchandise"),
  OTHER("Other / Autre");

  private final String words;

  Category(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
