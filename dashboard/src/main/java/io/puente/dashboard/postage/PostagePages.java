package io.puente.dashboard.postage;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;

/** What the templates of postage are given. */
public final class PostagePages {

  private PostagePages() {}

  /**
   * The page of all postage.
   *
   * @param notice what was done; empty at first
   * @param alarm why something was not done; empty otherwise
   * @param missing the open countries without postage; empty if there are none
   * @param missingPath of a new service to them
   * @param sender the lines of the sender's address
   */
  public record Overview(
      String title,
      DashboardLayout dashboard,
      String notice,
      String alarm,
      String missing,
      String missingPath,
      List<Service> services,
      boolean hasPickup,
      boolean hasLocal,
      String packaging,
      String packagingSeen,
      Map<String, String> wrong,
      List<String> sender)
      implements PageModel {

    @Override
    public boolean isRefused() {
      return !alarm.isEmpty() || !wrong.isEmpty();
    }
  }

  /**
   * A service.
   *
   * @param terms days, duties, and from when it is free
   * @param above the id of the service above it; empty for the first
   */
  public record Service(
      String path,
      String icon,
      String name,
      String terms,
      boolean active,
      String place,
      List<Prices> prices,
      String above) {}

  /**
   * A price list.
   *
   * @param warning that the heaviest piece has no price; empty if it has one
   */
  public record Prices(String areas, List<Price> steps, String warning) {}

  /** A price up to a weight. */
  public record Price(String weight, String price) {}

  /** A box or a choice of the form. */
  public record Choice(String value, String name, boolean chosen) {}

  /**
   * The form of a service.
   *
   * @param path where it is sent
   * @param stored whether it is of a service that exists
   * @param kind the end of message keys, see {@link PostageForm.Kind}
   * @param copies services whose prices can be taken over
   */
  public record ServiceForm(
      String title,
      DashboardLayout dashboard,
      String alarm,
      String path,
      boolean stored,
      boolean active,
      String id,
      String kind,
      String seen,
      List<Choice> carriers,
      String carrierName,
      String name,
      String daysFrom,
      String daysTo,
      List<Choice> duties,
      String freeFrom,
      String collectAt,
      List<ListForm> lists,
      String currency,
      List<Copy> copies,
      String copyPath,
      Map<String, String> wrong)
      implements PageModel {

    @Override
    public boolean isRefused() {
      return !alarm.isEmpty() || !wrong.isEmpty();
    }
  }

  /**
   * The part of the form with one price list.
   *
   * @param prefix of the names of its fields
   * @param number its place
   * @param removable whether it may be taken out
   * @param regions of the shop's country; none if buyers choose no region there
   * @param chosenRegions whether one is chosen
   */
  public record ListForm(
      String prefix,
      int number,
      boolean removable,
      List<Choice> countries,
      List<Choice> regions,
      boolean chosenRegions,
      List<Step> steps,
      String warning) {}

  /** A price up to a weight in kilograms, both as typed. */
  public record Step(String weight, String price) {}

  /** A service whose prices can be taken over. */
  public record Copy(String path, String name) {}

  /** The form of the sender's address. */
  public record SenderForm(
      String title,
      DashboardLayout dashboard,
      String alarm,
      String seen,
      List<SenderField> fields,
      String country,
      Map<String, String> wrong)
      implements PageModel {

    @Override
    public boolean isRefused() {
      return !alarm.isEmpty() || !wrong.isEmpty();
    }
  }

  /** A field of the sender's address. */
  public record SenderField(String name, String label, String value, String type) {}
}
