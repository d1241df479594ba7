package io.puente.landedcost;

import java.util.Map;

/** A country that charges what its tariff says, and nothing else. */
public final class Fiji {

  static final String COLUMNS = "number,name,each_over,each_up_to,material,general,special,other\n";

  public static final LandedCost FIJI =
      LandedCost.fromFiles(
          Map.of(
              "fj.json",
              """
              {
                "destination": "FJ", "currency": "USD",
                "knownFrom": "2026-01-01", "reviewBy": "2027-12-31", "questions": ["duty"],
                "agreements": [],
                "tariffs": [{"file": "fj-tariff.csv", "edition": "bundled", "from": "2026-01-01"}],
                "measures": [
                  {
                    "id": "fj-duty", "kind": "DUTY", "answers": ["duty"], "scope": {},
                    "rate": {"tariff": "GENERAL"}, "base": ["goods"], "per": "line",
                    "from": "2026-01-01", "source": "Invented Act", "checked": "2026-11-23",
                    "confidence": "low",
                    "label": {"es": "e", "en": "e", "pt": "p"},
                    "why": {"es": "e", "en": "e", "pt": "p"}
                  }
                ]
              }
              """,
              "fj-tariff.csv",
              COLUMNS + "6912.00.00,Cups,,,,5%,,\n"));

  private Fiji() {}
}
