package io.puente.storefront.parcel;

import io.puente.landedcost.PaymentPoint;
import io.puente.platform.text.Texts;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.milestone.Journey;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.MilestoneTexts;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.parcel.Parcel;
import io.puente.storefront.order.Order;
import io.puente.storefront.quote.BreakdownSnapshot;
import io.puente.storefront.web.Visit;
import io.puente.trade.quote.Breakdown;
import io.puente.web.page.PageModel;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The buyer's page of a parcel.
 *
 * @param number as people read it aloud
 * @param rehearsal whether the test post carries it, whose days pass in seconds
 * @param now where it is, in one line
 * @param held whether it waits for the buyer or the shop to do something
 * @param over whether nothing more will come, so that the page need not look again
 */
public record TrackingPage(
    String title,
    String number,
    String carrier,
    boolean rehearsal,
    String orderNumber,
    String orderPath,
    String path,
    String now,
    String advice,
    boolean held,
    boolean over,
    String contactEmail,
    List<Step> steps,
    List<Told> events)
    implements PageModel {

  /**
   * A station of the way; {@code standing} is {@code done}, {@code now}, {@code held} or {@code
   * to-come}.
   */
  public record Step(String label, String standing, String standingText) {}

  /** An event by the clock on the wall of the office where it happened. */
  public record Told(String at, String dateTime, String place, String what) {}

  static TrackingPage of(Visit visit, Order order, Parcel parcel, Journey journey) {
    Locale reader = visit.market().locale();
    MilestoneTexts words = MilestoneTexts.in(reader);
    return new TrackingPage(
        visit.texts().get("tracking.title", order.number()),
        parcel.number().spaced(),
        parcel.carrier().name(),
        parcel.carrier().equals(Carriers.SANDBOX),
        order.number(),
        order.path(),
        visit.path(),
        journey
            .currentMilestone()
            .map(now -> words.title(now, parcel.route()))
            .orElseGet(words::awaitingFirstEvent),
        journey.currentMilestone().map(now -> advice(now, visit, order, parcel)).orElse(""),
        journey.currentMilestone().map(Milestone::needsAction).orElse(false),
        journey.currentMilestone().map(Milestone::isFinal).orElse(false),
        visit.shop().contactEmail(),
        steps(parcel, journey, visit.texts()),
        told(journey, reader));
  }

  /** What to do; whether duties are to be paid is known of this order better than of parcels. */
  private static String advice(Milestone now, Visit visit, Order order, Parcel parcel) {
    Optional<Breakdown> quote = BreakdownSnapshot.read(order.terms().quote(), visit.market());
    if (now != Milestone.DUTIES_DUE || quote.isEmpty()) {
      return MilestoneTexts.in(visit.market().locale()).advice(now, parcel.route()).orElse("");
    }
    return switch (quote.get().duties()) {
      case DDP -> visit.texts().get("tracking.duties.paid", visit.shop().contactEmail());
      case DAP ->
          visit
              .texts()
              .get(
                  "tracking.duties.unpaid",
                  visit.market().money(quote.get().due(PaymentPoint.DELIVERY, order.currency())));
    };
  }

  private static List<Step> steps(Parcel parcel, Journey journey, Texts texts) {
    return Stage.line(parcel.route(), journey).stream()
        .map(
            station ->
                new Step(
                    texts.get("tracking.stage." + word(station.stage())),
                    word(station.standing()),
                    texts.get("tracking.standing." + word(station.standing()))))
        .toList();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The latest first. */
  public static List<Told> told(Journey journey, Locale reader) {
    MilestoneTexts words = MilestoneTexts.in(reader);
    DateTimeFormatter clock =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(reader);
    return journey.events().reversed().stream()
        .map(
            event ->
                new Told(
                    clock.format(event.localTime()),
                    event.localTime() + (event.offset() == null ? "" : event.offset().getId()),
                    place(event, reader),
                    words.event(event)))
        .toList();
  }

  private static String place(ParcelEvent event, Locale reader) {
    String country =
        event.place().country().isEmpty()
            ? ""
            : Locale.of("", event.place().country()).getDisplayCountry(reader);
    return String.join(
        ", ", Stream.of(event.place().name(), country).filter(part -> !part.isEmpty()).toList());
  }
}
