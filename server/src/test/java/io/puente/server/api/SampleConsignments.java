package io.puente.server.api;

/** Consignments in the JSON of the API. */
final class SampleConsignments {

  /** 600 dollars with shipping and insurance; with a declaration of origin, no duty is due. */
  static final String PERUVIAN_GUITAR_TO_CHILE =
      """
      {
        "shipFrom": "PE",
        "destination": {"country": "CL"},
        "date": "2026-11-23",
        "channel": "courier",
        "shipping": {"amount": "35.00", "currency": "USD"},
        "insurance": {"amount": "5.00", "currency": "USD"},
        "lines": [
          {
            "id": "guitar",
            "hs": "9202.90",
            "origin": "PE",
            "price": {"amount": "560.00", "currency": "USD"},
            "quantity": 1
          }
        ]
      }
      """;

  static final String DECLARATION =
      """
      "declarations": [
        {
          "agreement": "ACE-38", "origin": "PE", "rule": "wholly obtained",
          "certifier": "Taller Qori", "evidence": "CO-118",
          "signed": "2026-10-01", "expires": "2027-09-30"
        }
      ]
      """;

  private SampleConsignments() {}

  /** Another guitar parcel: one text in the place of another. */
  static String with(String old, String other) {
    if (!PERUVIAN_GUITAR_TO_CHILE.contains(old)) {
      throw new IllegalArgumentException(old);
    }
    return PERUVIAN_GUITAR_TO_CHILE.replace(old, other);
  }

  /** The guitar with one more field. */
  static String guitarWith(String field) {
    return with("\"quantity\": 1", "\"quantity\": 1, " + field);
  }

  /** The parcel with one more field. */
  static String parcelWith(String field) {
    return with("\"shipFrom\"", field + ", \"shipFrom\"");
  }

  /** As many guitars on lines of their own. */
  static String manyLines(int lines) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      all.append(i == 0 ? "" : ",")
          .append(
              """
              {"id":"%d","hs":"920290","origin":"PE","price":{"amount":"%d.50","currency":"USD"},"quantity":1}"""
                  .formatted(i, 20 + i % 7));
    }
    int begin = PERUVIAN_GUITAR_TO_CHILE.indexOf("[") + 1;
    int end = PERUVIAN_GUITAR_TO_CHILE.lastIndexOf("]");
    return PERUVIAN_GUITAR_TO_CHILE.substring(0, begin)
        + all
        + PERUVIAN_GUITAR_TO_CHILE.substring(end);
  }
}
