package io.puente.shipping.paper;

/** What the sender signs on every customs form. */
final class Certification {
  static final String WORDS =
      "I certify that the particulars given in this declaration are correct and that this item does"
          + " not contain any dangerous article or articles prohibited by legislation or by postal"
          + " or customs regulations. / Je certifie que les renseignements donnés dans la présente"
          + " déclaration sont exacts et que cet envoi ne contient aucun objet dangereux ou interdit"
          + " par la législation ou la réglementation postale ou douanière.";

  static final String OFFICIALLY = "May be opened officially / Peut être ouvert d’office";

  private Certification() {}
}
