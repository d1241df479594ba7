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
import io.puente.trade.quote.CodeSuggestions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders the quote for the reader's own parcel, or the codes to choose from. */
record ParcelView(Guide guide, ParcelForm parcel, Country origin, Rulebook law, GuideTexts texts) {

  private static final int MAX_CHOICES = 4;

  ParcelPage page(GuideFrame frame) {
    Optional<HsCode> code = parcel.code();
    boolean quotable = code.isPresent() && parcel.errors().isEmpty();
    Optional<Quote> quote = code.filter(known -> quotable).map(this::quote);
    ParcelFormView form =
        ParcelFormView.of(
            parcel,
            parcel.hasContent() || quote.stream().anyMatch(ParcelView::dependsOnContent),
            origin,
            law,
            guide.regions(law.destination()),
            texts);
    List<ParcelPage.Choice> choices =
        code.isPresent() || parcel.text(ParcelForm.GOODS).isEmpty() ? List.of() : choices(form);
    return new ParcelPage(
        texts.get("guide.own.of", texts.country(origin), texts.country(law.destination())),
        "",
        frame,
        texts.country(origin),
        texts.country(law.destination()),
        GuideFrame.path(texts.language(), GuideFrame.page(law.destination(), origin)),
        form,
        quotable ? named(code.get()) : "",
        quote.map(this::answer).orElse(null),
        quote.map(known -> lines(known, form)).orElse(choices),
        code.isEmpty() && choices.isEmpty() && !parcel.errors().containsKey(ParcelForm.GOODS));
  }

  private static boolean dependsOnContent(Quote quote) {
    return quote instanceof Quote.Incomplete(var assessment, var missing, var range)
        && missing.stream()
            .map(MissingFact::kind)
            .anyMatch(kind -> kind == MissingFact.Kind.LITRES || kind == MissingFact.Kind.ALCOHOL);
  }

  private String named(HsCode code) {
    Subheading subheading = Subheadings.bundled().of(code);
    return texts.code(code)
        + (subheading == null ? "" : " · " + subheading.name().in(texts.locale()));
  }

  private Quote quote(HsCode code) {
    String region = parcel.text(ParcelForm.REGION);
    Consignment consignment =
        parcel.consignment(
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
        LeadView.amount(quote, texts),
        LeadView.landed(quote, texts),
        why(quote),
        assessment(quote).map(known -> ChargeStep.of(known, texts)).orElse(List.of()),
        assessment(quote).stream().flatMap(this::savings).toList(),
        assessment(quote).stream()
            .flatMap(known -> known.notes().stream())
            .map(note -> new LanePage.RuleLink(note.id(), texts.explanations().label(note)))
            .toList());
  }

  /** Why the total is not known. Tariff lines are listed as choices and not repeated here. */
  private List<String> why(Quote quote) {
    return quote instanceof Quote.Incomplete(var assessment, var missing, var range)
        ? missing.stream()
            .filter(fact -> fact.choices().isEmpty())
            .map(fact -> ExamplesView.missing(fact, texts))
            .distinct()
            .toList()
        : ExamplesView.why(quote, texts);
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
        .map(each -> texts.explanations().reason(each.reason()))
        .distinct();
  }

  /** The tariff lines of a code that has several. */
  private List<ParcelPage.Choice> lines(Quote quote, ParcelFormView form) {
    return quote instanceof Quote.Incomplete(var assessment, var missing, var range)
        ? missing.stream()
            .flatMap(fact -> fact.choices().stream())
            .distinct()
            .map(choice -> line(choice, form))
            .toList()
        : List.of();
  }

  private ParcelPage.Choice line(TariffChoice choice, ParcelFormView form) {
    return new ParcelPage.Choice(
        with(HsCode.of(choice.number()), form),
        choice.number(),
        texts.explanations().name(choice),
        texts.rate(choice.general()),
        "",
        List.of());
  }

  private List<ParcelPage.Choice> choices(ParcelFormView form) {
    return CodeSuggestions.suggest(parcel.text(ParcelForm.GOODS), "", texts.locale()).stream()
        .limit(MAX_CHOICES)
        .map(candidate -> choice(candidate, form))
        .toList();
  }

  private ParcelPage.Choice choice(Candidate candidate, ParcelFormView form) {
    return new ParcelPage.Choice(
        with(candidate.hs(), form),
        texts.code(candidate.hs()),
        candidate.name(),
        "",
        candidate.evidence().stream()
            .map(Candidate.Evidence::word)
            .distinct()
            .collect(Collectors.joining(", ")),
        candidate.questions().stream().map(Question::text).toList());
  }

  /** The path of the same form, with a code instead of the description. */
  private static String with(HsCode code, ParcelFormView form) {
    Map<String, String> values = new TreeMap<>(form.values());
    values.put(ParcelForm.GOODS, code.digits());
    return form.path()
        + values.entrySet().stream()
            .filter(field -> !field.getValue().isEmpty())
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
