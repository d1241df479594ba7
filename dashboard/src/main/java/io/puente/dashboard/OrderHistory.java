package io.puente.dashboard;

import io.puente.payments.AttemptState;
import io.puente.payments.PaymentAttempt;
import io.puente.shipping.milestone.MilestoneTexts;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.storefront.audit.Audit;
import io.puente.storefront.mail.Email;
import io.puente.storefront.order.Order;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What happened to an order, whoever did it, in one row of time. What happened in the same minute
 * stands as one thing follows from the other: the shop sends, then it writes, then the post takes.
 */
record OrderHistory(Parcels parcels, Audit audit) {

  private record Moment(Instant at, String what) {}

  List<OrderDetailPage.Happened> of(
      DashboardVisit visit,
      Order order,
      List<PaymentAttempt> attempts,
      List<Email> letters,
      Optional<Parcel> parcel) {
    return Stream.of(
            Stream.of(new Moment(order.placedAt(), visit.texts().get("dashboard.history.placed"))),
            attempts.stream().flatMap(attempt -> payment(visit, attempt).stream()),
            audit.of(visit.tenant(), order.number()).stream()
                .map(
                    entry ->
                        new Moment(
                            entry.at(),
                            visit
                                .texts()
                                .get("dashboard.history." + entry.action(), entry.name()))),
            letters.stream().map(letter -> written(visit, letter)),
            parcel.stream().flatMap(sent -> journey(visit, sent)))
        .flatMap(moments -> moments)
        .sorted(Comparator.comparing(moment -> moment.at().truncatedTo(ChronoUnit.MINUTES)))
        .map(moment -> new OrderDetailPage.Happened(visit.moment(moment.at()), moment.what()))
        .toList();
  }

  private static Optional<Moment> payment(DashboardVisit visit, PaymentAttempt attempt) {
    return switch (attempt.state()) {
      case AttemptState.Paid(String reference, Money money, Instant at) ->
          Optional.of(
              new Moment(at, visit.texts().get("dashboard.history.paid", visit.money(money))));
      case AttemptState.Mismatched(String reference, Money money, Instant at) ->
          Optional.of(
              new Moment(
                  at, visit.texts().get("dashboard.history.money-differs", visit.money(money))));
      case AttemptState.Opening _,
          AttemptState.Open _,
          AttemptState.Superseded _,
          AttemptState.Failed _,
          AttemptState.Surplus _ ->
          Optional.empty();
    };
  }

  private static Moment written(DashboardVisit visit, Email letter) {
    return new Moment(
        letter.writtenAt(), visit.texts().get("dashboard.history.letter", letter.subject()));
  }

  private Stream<Moment> journey(DashboardVisit visit, Parcel parcel) {
    MilestoneTexts words = MilestoneTexts.in(visit.locale());
    return parcels.journey(visit.tenant(), parcel).steps().stream()
        .map(step -> new Moment(at(step.event()), words.title(step.milestone(), parcel.route())));
  }

  /** Where the post has not told its offset, the moment we heard of it. */
  private static Instant at(ParcelEvent event) {
    return event.instant().orElseGet(event::receivedAt);
  }
}
