package io.puente.dashboard;

import io.puente.orders.OrderState;
import io.puente.platform.text.Texts;

/**
 * The state of an order in words, with an icon and a color.
 *
 * @param tone {@code act} if the owner has something to do, {@code calm} if somebody else has,
 *     {@code good} at the happy end, {@code warn} if the owner must decide, else {@code ended}
 */
public record OrderStateLabel(String text, String icon, String tone) {

  static OrderStateLabel of(OrderState state, Texts texts) {
    String summary = state.summary();
    String text = texts.get("dashboard.order.state." + summary);
    return switch (summary) {
      case "paid", "part_shipped" -> new OrderStateLabel(text, "package", "act");
      case "held" -> new OrderStateLabel(text, "alert-triangle", "warn");
      case "shipped" -> new OrderStateLabel(text, "truck-delivery", "calm");
      case "delivered" -> new OrderStateLabel(text, "circle-check", "good");
      case "awaiting", "part" -> new OrderStateLabel(text, "clock", "calm");
      case "returning", "returned" -> new OrderStateLabel(text, "arrow-back-up", "warn");
      default -> new OrderStateLabel(text, "x", "ended");
    };
  }
}
