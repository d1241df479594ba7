package io.puente.dashboard;

import io.puente.orders.Order;
import io.puente.payments.AttemptState;
import io.puente.payments.PaymentAttempt;
import io.puente.shipping.milestone.MilestoneTexts;
import io.puente.shipping.milestone.ParcelEvent;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.parcel.Parcels;
import io.puente.shop.audit.Audit;
import io.puente.shop.mail.Email;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The history of an order: payments, actions of the shop, emails and the parcel's journey, by time.
 * Entries of the same minute are in their logical order: the shop ships, then the email is written,
 * then the carrier accepts the parcel.
 */
record OrderHistory(Parcels parcels, Audit audit) {

  /** An entry; an email has a subject, in its own language. */
  private record Entry(Instant at, String what, String subject, String language) {

    Entry(Instant at, String what) {
      this(at, what, "", "");
    }
  }

  List<OrderDetailPage.HistoryEntry> of(
      DashboardVisit visit,
      Order order,
      List<PaymentAttempt> attempts,
      List<Email> emails,
      List<Parcel> sent) {
    return Stream.of(
            Stream.of(new Entry(order.placedAt(), visit.texts().get("dashboard.history.placed"))),
            attempts.stream().flatMap(attempt -> payment(visit, attempt).stream()),
            audit.of(visit.tenant(), order.number()).stream()
                .map(
                    entry ->
                        new Entry(
                            entry.at(),
                            visit
                                .texts()
                                .get("dashboard.history." + entry.action(), entry.name()))),
            emails.stream().map(email -> email(visit, email)),
            sent.stream().flatMap(parcel -> journey(visit, parcel)))
        .flatMap(entries -> entries)
        .sorted(Comparator.comparing(entry -> entry.at().truncatedTo(ChronoUnit.MINUTES)))
        .map(
            entry ->
                new OrderDetailPage.HistoryEntry(
                    visit.moment(entry.at()), entry.what(), entry.subject(), entry.language()))
        .toList();
  }

  private static Optional<Entry> payment(DashboardVisit visit, PaymentAttempt attempt) {
    return switch (attempt.state()) {
      case AttemptState.Paid(String reference, Money money, Instant at) ->
          Optional.of(
              new Entry(at, visit.texts().get("dashboard.history.paid", visit.money(money))));
      case AttemptState.Mismatched(String reference, Money money, Instant at) ->
          Optional.of(
              new Entry(
                  at, visit.texts().get("dashboard.history.money-differs", visit.money(money))));
      case AttemptState.Opening _,
          AttemptState.Open _,
          AttemptState.Superseded _,
          AttemptState.Failed _,
          AttemptState.Surplus _ ->
          Optional.empty();
    };
  }

  private static Entry email(DashboardVisit visit, Email email) {
    return new Entry(
        email.writtenAt(),
        visit.texts().get("dashboard.history.email"),
        email.subject(),
        email.language());
  }

  private Stream<Entry> journey(DashboardVisit visit, Parcel parcel) {
    MilestoneTexts texts = MilestoneTexts.in(visit.locale());
    return parcels.journey(visit.tenant(), parcel).steps().stream()
        .map(step -> new Entry(at(step.event()), texts.title(step.milestone(), parcel.route())));
  }

  /** The time of the event, or the time of its receipt if the carrier did not report the offset. */
  private static Instant at(ParcelEvent event) {
    return event.instant().orElseGet(event::receivedAt);
  }
}
