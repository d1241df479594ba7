package io.puente.trade.guide;

import io.puente.landedcost.Agreement;
import io.puente.landedcost.Country;
import io.puente.landedcost.Rulebook;
import io.puente.trade.address.AddressFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form in which a reader of the guide asks about a parcel of their own.
 *
 * @param path where it leads
 * @param poured whether to ask how much of a drink it is
 * @param ways and {@code regions} to choose from; no regions where the law knows none
 * @param agreements under which the goods could be declared, in a row; empty if there are none
 */
record OwnParcelForm(
    String path,
    boolean poured,
    Map<String, String> values,
    Map<String, String> wrong,
    List<Choice> ways,
    List<Choice> regions,
    String agreements) {

  /** Something to choose. */
  record Choice(String value, String name, boolean chosen) {}

  static OwnParcelForm of(
      OwnParcel parcel,
      boolean poured,
      Country origin,
      Rulebook law,
      Set<String> regions,
      GuideWords words) {
    return new OwnParcelForm(
        GuideFrame.path(words.language(), GuideFrame.page(law.destination(), origin)) + "/parcel",
        poured,
        parcel.asked(),
        parcel.wrong(),
        SampleParcels.CHANNELS.stream()
            .map(
                channel ->
                    new Choice(
                        channel.name().toLowerCase(Locale.ROOT),
                        words.channel(channel),
                        channel == parcel.channel()))
            .toList(),
        AddressFormat.of(law.destination().code()).regions().entrySet().stream()
            .filter(region -> regions.contains(region.getKey()))
            .map(
                region ->
                    new Choice(
                        region.getKey(),
                        region.getValue(),
                        region.getKey().equals(parcel.text(OwnParcel.REGION))))
            .toList(),
        Lane.agreements(law, origin).stream()
            .map(Agreement::name)
            .map(name -> name.in(words.locale()))
            .collect(Collectors.joining(", ")));
  }
}
