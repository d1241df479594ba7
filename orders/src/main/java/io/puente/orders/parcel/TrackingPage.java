package io.puente.orders.parcel;

import io.puente.landedcost.PaymentPoint;
import io.puente.orders.FulfilmentState;
import io.puente.orders.Order;
import io.puente.orders.SentParcel;
import io.puente.platform.text.Texts;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.milestone.Journey;
import io.puente.shipping.milestone.Milestone;
import io.puente.shipping.milestone.MilestoneTexts;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.parcel.Parcel;
import io.puente.shop.quote.BreakdownSnapshot;
import io.puente.shop.web.Visit;
import io.puente.trade.quote.Breakdown;
import io.puente.web.page.PageModel;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The buyer's page of an order's parcels.
 *
 * @param over whether no more events will come, so that the page need not be refreshed
 * @param more whether pieces of the order come in a parcel that has not left yet
 */
public record TrackingPage(
    String title,
    String orderNumber,
    String orderPath,
    String path,
    boolean over,
    boolean more,
    String contactEmail,
    List<ParcelView> parcels)
    implements PageModel {

  /**
   * A parcel.
   *
   * @param title which one of several; empty if it is the only one
   * @param number as people read it aloud; empty for none
   * @param page the address of the carrier's public page; empty for none
   * @param pageTakesNumber whether that page shows the parcel at once
   * @param sandbox whether the sandbox post carries the parcel; its days pass in seconds
   * @param reported whether a carrier reports where it is
   * @param now where the parcel is, in one line
   * @param held whether the parcel waits for the buyer or the shop to act
   */
  public record ParcelView(
      String title,
      String number,
      String carrier,
      String page,
      boolean pageTakesNumber,
      boolean sandbox,
      boolean reported,
      List<String> pieces,
      String piecesLanguage,
      String now,
      String advice,
      boolean held,
      List<Step> steps,
      List<EventRow> events) {}

  /**
   * An entry of the way; {@code status} is {@code done}, {@code now}, {@code held} or {@code
   * to-come}.
   */
  public record Step(String label, String status, String statusText) {}

  /** An event, in the local time of its place. */
  public record EventRow(String at, String dateTime, String place, String what) {}

  /** A parcel and its way so far. */
  record Tracked(Parcel parcel, Journey journey) {}

  static TrackingPage of(Visit visit, Order order, List<Tracked> tracked) {
    boolean more = order.state().fulfilment() instanceof FulfilmentState.Part;
    return new TrackingPage(
        visit.texts().get("tracking.title", order.number()),
        order.number(),
        order.path(),
        visit.path(),
        !more
            && tracked.stream()
                .allMatch(
                    each ->
                        each.journey().currentMilestone().map(Milestone::isFinal).orElse(false)),
        more,
        visit.shop().contactEmail(),
        IntStream.range(0, tracked.size())
            .mapToObj(
                index ->
                    view(
                        visit,
                        order,
                        tracked.get(index),
                        tracked.size() == 1
                            ? ""
                            : visit.texts().get("tracking.parcel", index + 1, tracked.size())))
            .toList());
  }

  private static ParcelView view(Visit visit, Order order, Tracked tracked, String title) {
    Locale reader = visit.market().locale();
    MilestoneTexts words = MilestoneTexts.in(reader);
    Parcel parcel = tracked.parcel();
    Journey journey = tracked.journey();
    SentParcel sent = SentParcels.of(order, parcel);
    return new ParcelView(
        title,
        sent.number(),
        order.terms().service().channel().isPickup()
            ? order.terms().service().label(visit.texts())
            : CarrierNames.of(parcel.carrier(), visit.texts()),
        sent.trackingPage(),
        parcel.carrier().pageTakesNumber(),
        parcel.carrier().equals(Carriers.SANDBOX),
        parcel.carrier().channel() != Carrier.Channel.HANDOVER,
        sent.pieces(),
        sent.language(),
        journey
            .currentMilestone()
            .map(now -> words.title(now, parcel.route()))
            .orElseGet(() -> beforeFirstEvent(visit.texts(), words, order, parcel)),
        journey
            .currentMilestone()
            .map(now -> advice(now, visit, order, parcel))
            .orElse(order.terms().service().collectAt()),
        journey.currentMilestone().map(Milestone::needsAction).orElse(false),
        order.terms().service().channel().isPickup()
            ? collection(journey, visit.texts())
            : steps(parcel, journey, visit.texts()),
        events(journey, reader));
  }

  /** What the shop hands over itself, no carrier reports. */
  private static String beforeFirstEvent(
      Texts texts, MilestoneTexts words, Order order, Parcel parcel) {
    if (order.terms().service().channel().isPickup()) {
      return texts.get("tracking.ready");
    }
    return parcel.carrier().channel() == Carrier.Channel.HANDOVER
        ? texts.get("tracking.by-shop")
        : words.awaitingFirstEvent();
  }

  /** Ready, then collected. */
  private static List<Step> collection(Journey journey, Texts texts) {
    boolean collected = journey.currentMilestone().filter(Milestone.DELIVERED::equals).isPresent();
    return List.of(
        step(
            texts.get("tracking.ready"),
            collected ? TrackingStage.Status.DONE : TrackingStage.Status.NOW,
            texts),
        step(
            texts.get("tracking.stage.delivered"),
            collected ? TrackingStage.Status.DONE : TrackingStage.Status.TO_COME,
            texts));
  }

  private static Step step(String label, TrackingStage.Status status, Texts texts) {
    return new Step(label, word(status), texts.get("tracking.status." + word(status)));
  }

  /** What the buyer can do. The order tells whether duties are due, not the parcel. */
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
    return TrackingStage.line(parcel.route(), journey).stream()
        .map(
            entry ->
                step(texts.get("tracking.stage." + word(entry.stage())), entry.status(), texts))
        .toList();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The latest first. */
  static List<EventRow> events(Journey journey, Locale reader) {
    MilestoneTexts words = MilestoneTexts.in(reader);
    DateTimeFormatter clock =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(reader);
    return journey.events().reversed().stream()
        .map(
            event ->
                new EventRow(
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
