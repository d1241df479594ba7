package io.puente.shop.web;

import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.Shop;
import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import java.util.function.Function;

/** Shows a page of a shop as it would be if a change were stored, in a frame of another page. */
public final class ShopDraft {

  private ShopDraft() {}

  /**
   * The answer to a visit of somebody who may see it.
   *
   * @param draft the visit's own shop with the change
   * @param market one of the draft's
   * @param page the handler of the page
   */
  public static Answer show(Visit visit, Shop draft, Market market, Function<Visit, Answer> page) {
    if (!draft.tenant().equals(visit.shop().tenant())) {
      throw new IllegalArgumentException("a draft of another shop");
    }
    PageRequest request =
        visit.request().of(new ShopSite(draft, true), market.code(), Texts.in(market.language()));
    return new Answer.Framed(page.apply(Visit.of(request)), request);
  }
}
