package io.puente.shop.web;

import io.puente.shop.ShopState;
import io.puente.web.response.Answer;
import java.util.Optional;

/**
 * Who sees the pages of a shop. Each question is answered with the page for those who do not see
 * them, or empty.
 *
 * @param testPayments whether no money moves, so that a shop may be tried before it is published
 */
public record ShopAccess(Preview preview, boolean testPayments) {

  /** Whether a visitor sees the goods: everybody while the shop is published, else by its link. */
  boolean isShown(Visit visit) {
    return visit.shop().state().isPublished() || visit.isDraft() || isPreview(visit);
  }

  /** Whether a visitor sees a shop in preparation by its link. */
  boolean isPreview(Visit visit) {
    return visit.shop().state() instanceof ShopState.Preparation && preview.isOpenTo(visit);
  }

  /** Goods, search and cart. */
  public Optional<Answer> refusalOfGoods(Visit visit) {
    return isShown(visit) ? toOpenMarket(visit) : Optional.of(notice(visit.shop().state()));
  }

  /** The checkout: with real money only in a published shop. */
  public Optional<Answer> refusalOfCheckout(Visit visit) {
    return isPreview(visit) && !testPayments
        ? Optional.of(new Answer.Problem(409, "shop-not-published"))
        : refusalOfGoods(visit);
  }

  /**
   * Orders and parcels, which their buyers see as long as the shop's data are there, and the guide
   * that explains their duties.
   */
  public Optional<Answer> refusalOfOrders(Visit visit) {
    return switch (visit.shop().state()) {
      case ShopState.Suspended suspended -> Optional.empty();
      case ShopState.Closed closed -> Optional.empty();
      default -> isShown(visit) ? Optional.empty() : Optional.of(notice(visit.shop().state()));
    };
  }

  /** A market that is closed leads to the first one that is open. */
  private static Optional<Answer> toOpenMarket(Visit visit) {
    return visit.shop().markets().contains(visit.market())
        ? Optional.empty()
        : Optional.of(new Answer.Redirect(visit.openMarket().path("")));
  }

  private static Answer notice(ShopState state) {
    return new Answer.Problem(
        404,
        switch (state) {
          case ShopState.Suspended suspended -> "shop-away";
          case ShopState.Closed closed -> "shop-closed";
          default -> "shop-opens-soon";
        });
  }
}
