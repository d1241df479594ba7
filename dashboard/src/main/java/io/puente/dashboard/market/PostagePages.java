package io.puente.dashboard.market;

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
   * @param missingPath of a new group to them
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

  /** The groups of the post or of couriers. */
  public record Service(String name, String icon, List<Group> groups) {}

  /**
   * A group of countries.
   *
   * @param terms days and duties
   * @param warning that the heaviest piece has no price; empty if it has one
   */
  public record Group(
      String path, String countries, String terms, List<Price> prices, String warning) {}

  /** A price up to a weight. */
  public record Price(String weight, String price) {}

  /**
   * The form of a group.
   *
   * @param path where it is sent
   * @param stored whether it is of a group that exists
   * @param copies groups whose prices can be taken over
   */
  public record GroupForm(
      String title,
      DashboardLayout dashboard,
      String alarm,
      String path,
      boolean stored,
      List<MarketPage.Choice> services,
      List<MarketPage.Choice> countries,
      String daysFrom,
      String daysTo,
      List<MarketPage.Choice> duties,
      List<Step> steps,
      String currency,
      String warning,
      List<Copy> copies,
      String copyPath,
      Map<String, String> wrong)
      implements PageModel {

    @Override
    public boolean isRefused() {
      return !alarm.isEmpty() || !wrong.isEmpty();
    }
  }

  /** A price up to a weight in kilograms, both as typed. */
  public record Step(String weight, String price) {}

  /** A group whose prices can be taken over. */
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
