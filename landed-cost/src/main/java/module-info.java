import io.puente.landedcost.LandedCost;
import io.puente.landedcost.data.DataFiles;

/** What an import costs: dated measures in, an explained quote out. */
module io.puente.landedcost {
  requires com.fasterxml.jackson.databind;
  requires de.siegmar.fastcsv;
  requires transitive org.joda.money;
  requires static transitive org.jspecify;

  exports io.puente.landedcost;
  exports io.puente.landedcost.classification;
  exports io.puente.landedcost.tariff;

  uses LandedCost.Source;

  provides LandedCost.Source with
      DataFiles;
}
