package io.puente.trade.quote.json;

import io.puente.landedcost.NotAppliedMeasure;
import io.puente.landedcost.Provision;
import io.puente.landedcost.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A measure that was looked at and not applied, once for all lines that share the reason.
 *
 * @param lineIds empty if the reason holds for all
 */
record NotApplied(Provision provision, Reason reason, List<String> lineIds) {

  static List<NotApplied> of(List<NotAppliedMeasure> considered) {
    Map<Key, NotApplied> rows = LinkedHashMap.newLinkedHashMap(considered.size());
    for (NotAppliedMeasure each : considered) {
      NotApplied row =
          rows.computeIfAbsent(
              new Key(each.provision().id(), each.reason()),
              key -> new NotApplied(each.provision(), each.reason(), new ArrayList<>()));
      if (each.lineId() != null) {
        row.lineIds.add(each.lineId());
      }
    }
    return List.copyOf(rows.values());
  }

  private record Key(String measure, Reason reason) {}
}
