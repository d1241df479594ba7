package io.puente.landedcost.data;

import io.puente.landedcost.LandedCost;
import java.util.Map;

/** Makes {@link LandedCost} of data files. Public for {@link java.util.ServiceLoader}. */
public final class DataFiles implements LandedCost.Source {

  @Override
  public LandedCost bundled() {
    return new DestinationLaws(BundledData.laws());
  }

  @Override
  public LandedCost of(Map<String, String> files) {
    return new DestinationLaws(new LawReader(files).laws());
  }
}
