package io.puente.trade.guide;

import io.puente.landedcost.Assessment;
import io.puente.landedcost.Consignment;
import io.puente.landedcost.Country;
import io.puente.landedcost.HsCode;
import io.puente.landedcost.MissingFact;
import io.puente.landedcost.Quote;
import io.puente.landedcost.Reason;
import io.puente.landedcost.Rulebook;
import io.puente.landedcost.TariffChoice;
import io.puente.landedcost.classification.Candidate;
import io.puente.landedcost.classification.Question;
import io.puente.landedcost.classification.Subheading;
import io.puente.landedcost.classification.Subheadings;
import io.puente.trade.quote.CodeHelp;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Answers a reader who asks about a parcel of their own. */
record ParcelReading(
    Guide guide, OwnParcel parcel, Country origin, Rulebook law, GuideWords words) {

  private static final int MOST_CHOICES = 4;

  ParcelPage page(GuideFrame frame) {
    Optional<HsCode> code = parcel.code();
    boolean clear = code.isPresent() && parcel.wrong().isEmpty();
    Optional<Quote> quote = code.filter(known -> clear).map(this::quote);
    OwnParcelForm form =
        OwnParcelForm.of(
            parcel,
            parcel.poured() || quote.stream().anyMatch(ParcelReading::goesByContent),
            origin,
            law,
            guide.regions(law.destination()),
            words);
    List<ParcelPage.Choice> choices =
        code.isPresent() || parcel.text(OwnParcel.GOODS).isEmpty() ? List.of() : choices(form);
    return new ParcelPage(
        words.texts().get("guide.own.of", words.country(origin), words.country(law.destination())),
        "",
        frame,
        words.country(origin),
        words.country(law.destination()),
        GuideFrame.path(words.language(), GuideFrame.page(law.destination(), origin)),
        form,
        clear ? named(code.get()) : "",
        quote.map(this::answer).orElse(null),
        quote.map(known -> lines(known, form)).orElse(choices),
        code.isEmpty() && choices.isEmpty() && !parcel.wrong().containsKey(OwnParcel.GOODS));
  }

  private static boolean goesByContent(Quote quote) {
    return quote instanceof Quote.Incomplete(var assessment, var missing, var range)
        && missing.stream()
            .map(MissingFact::kind)
            .anyMatch(kind -> kind == MissingFact.Kind.LITRES || kind == MissingFact.Kind.ALCOHOL);
  }

  private String named(HsCode code) {
    Subheading subheading = Subheadings.bundled().of(code);
    return words.code(code)
        + (subheading == null ? "" : " · " + subheading.name().in(words.locale()));
  }

  private Quote quote(HsCode code) {
    String region = parcel.text(OwnParcel.REGION);
    Consignment consignment =
        parcel.of(
            code,
            origin,
            law.destination(),
            guide.regions(law.destination()).contains(region) ? region : null,
            Lane.agreements(law, origin),
            law.day());
    return guide.quote(consignment);
  }

  private ParcelPage.Answer answer(Quote quote) {
    return new ParcelPage.Answer(
        LeadReading.amount(quote, words),
        quote instanceof Quote.Complete(var assessment) ? toTheDoor(assessment) : "",
        why(quote),
        assessment(quote).map(known -> Steps.of(known, words)).orElse(List.of()),
        assessment(quote).stream().flatMap(this::savings).toList(),
        assessment(quote).stream()
            .flatMap(known -> known.notes().stream())
            .map(note -> new LanePage.RuleLink(note.id(), words.law().label(note)))
            .toList());
  }

  /** Why there is no one amount; lines to choose from speak for themselves. */
  private List<String> why(Quote quote) {
    return quote instanceof Quote.Incomplete(var assessment, var missing, var range)
        ? missing.stream()
            .filter(fact -> fact.choices().isEmpty())
            .map(fact -> ExampleReading.missing(fact, words))
            .distinct()
            .toList()
        : ExampleReading.why(quote, words);
  }

  private String toTheDoor(Assessment assessment) {
    return words.money(
        Money.of(CurrencyUnit.USD, assessment.landed().getAmount(), RoundingMode.HALF_UP));
  }

  private static Optional<Assessment> assessment(Quote quote) {
    return switch (quote) {
      case Quote.Complete(var assessment) -> Optional.of(assessment);
      case Quote.Incomplete(var assessment, var missing, var range) -> Optional.of(assessment);
      case Quote.SuspendedLane none -> Optional.empty();
      case Quote.Prohibited none -> Optional.empty();
      case Quote.CannotQuoteYet none -> Optional.empty();
    };
  }

  private Stream<String> savings(Assessment assessment) {
    return assessment.notApplied().stream()
        .filter(each -> each.reason() instanceof Reason.NeedsDeclaration)
        .map(each -> words.law().reason(each.reason()))
        .distinct();
  }

  /** The lines of the tariff among which the code does not choose. */
  private List<ParcelPage.Choice> lines(Quote quote, OwnParcelForm form) {
    return quote instanceof Quote.Incomplete(var assessment, var missing, var range)
        ? missing.stream()
            .flatMap(fact -> fact.choices().stream())
            .distinct()
            .map(choice -> line(choice, form))
            .toList()
        : List.of();
  }

  private ParcelPage.Choice line(TariffChoice choice, OwnParcelForm form) {
    return new ParcelPage.Choice(
        with(HsCode.of(choice.number()), form),
        choice.number(),
        words.law().name(choice),
        words.rate(choice.general()),
        "",
        List.of());
  }

  private List<ParcelPage.Choice> choices(OwnParcelForm form) {
    return CodeHelp.suggest(parcel.text(OwnParcel.GOODS), "", words.locale()).stream()
        .limit(MOST_CHOICES)
        .map(candidate -> choice(candidate, form))
        .toList();
  }

  private ParcelPage.Choice choice(Candidate candidate, OwnParcelForm form) {
    return new ParcelPage.Choice(
        with(candidate.hs(), form),
        words.code(candidate.hs()),
        candidate.name(),
        "",
        candidate.evidence().stream()
            .map(Candidate.Evidence::word)
            .distinct()
            .collect(Collectors.joining(", ")),
        candidate.questions().stream().map(Question::text).toList());
  }

  /** The same form with a code in the place of the words. */
  private static String with(HsCode code, OwnParcelForm form) {
    Map<String, String> asked = new TreeMap<>(form.values());
    asked.put(OwnParcel.GOODS, code.digits());
    return form.path()
        + asked.entrySet().stream()
            .filter(field -> !field.getValue().isEmpty())
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
