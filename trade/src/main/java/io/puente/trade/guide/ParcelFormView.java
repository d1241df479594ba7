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
 * The form for the reader's own parcel, with what was typed into it.
 *
 * @param path the action of the form
 * @param asksContent whether to ask for the volume and alcohol of a drink
 * @param ways the channels to choose from
 * @param regions the regions to choose from; empty if the law distinguishes none
 * @param agreements the names of agreements under which the goods could be declared; may be empty
 */
record ParcelFormView(
    String path,
    boolean asksContent,
    Map<String, String> values,
    Map<String, String> errors,
    List<Choice> ways,
    List<Choice> regions,
    String agreements) {

  /** An option of a list. */
  record Choice(String value, String name, boolean chosen) {}

  static ParcelFormView of(
      ParcelForm parcel,
      boolean asksContent,
      Country origin,
      Rulebook law,
      Set<String> regions,
      GuideTexts texts) {
    return new ParcelFormView(
        GuideFrame.path(texts.language(), GuideFrame.page(law.destination(), origin)) + "/parcel",
        asksContent,
        parcel.values(),
        parcel.errors(),
        SampleParcels.CHANNELS.stream()
            .map(
                channel ->
                    new Choice(
                        channel.name().toLowerCase(Locale.ROOT),
                        texts.channel(channel),
                        channel == parcel.channel()))
            .toList(),
        AddressFormat.of(law.destination().code()).regions(texts.language()).entrySet().stream()
            .filter(region -> regions.contains(region.getKey()))
            .map(
                region ->
                    new Choice(
                        region.getKey(),
                        region.getValue(),
                        region.getKey().equals(parcel.text(ParcelForm.REGION))))
            .toList(),
        Lane.agreements(law, origin).stream()
            .map(Agreement::name)
            .map(name -> name.in(texts.locale()))
            .collect(Collectors.joining(", ")));
  }
}
