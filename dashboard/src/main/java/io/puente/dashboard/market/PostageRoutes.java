package io.puente.dashboard.market;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.product.TypicalPieces;
import io.puente.landedcost.Incoterm;
import io.puente.platform.text.Texts;
import io.puente.shop.Market;
import io.puente.shop.PostageGroup;
import io.puente.shop.SellingChanges;
import io.puente.shop.SellingChanges.Outcome;
import io.puente.shop.Sender;
import io.puente.shop.Shop;
import io.puente.shop.Shops;
import io.puente.shop.web.ShopWeb;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages on which an owner says how she ships, and what it costs. */
public record PostageRoutes(
    Dashboard dashboard, Shops shops, SellingChanges changes, TypicalPieces pieces, Clock clock) {

  static final String PATH = "/dashboard/postage";

  private static final int MOST_PACKAGING_GRAMS = 20_000;
  private static final int MAX_ADDRESS_LENGTH = 100;
  private static final List<String> SENDER_FIELDS =
      List.of("name", "street", "city", "region", "postcode", "phone");
  private static final List<String> REQUIRED = List.of("name", "street", "city");

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> overview(visit, 200, notice(visit), alarm(visit), Map.of()));
    dashboard.post(web, PATH + "/packaging", this::setPackaging);
    dashboard.page(web, PATH + "/sender", visit -> sender(visit, 200, "", Map.of()));
    dashboard.post(web, PATH + "/sender", this::setSender);
    dashboard.page(web, PATH + "/new", this::newGroup);
    dashboard.post(web, PATH + "/new", visit -> save(visit, ""));
    dashboard.page(web, PATH + "/:group", this::show);
    dashboard.post(
        web, PATH + "/:group", visit -> save(visit, visit.visit().pathParameter("group")));
    dashboard.post(web, PATH + "/:group/deletion", this::delete);
  }

  private Shop now(DashboardVisit visit) {
    return shops.of(visit.tenant()).orElse(visit.shop());
  }

  private static String notice(DashboardVisit visit) {
    return visit
        .visit()
        .queryParameter("done")
        .filter(List.of("saved", "deleted", "sender", "packaging")::contains)
        .map(done -> visit.texts().get("dashboard.postage.done." + done))
        .orElse("");
  }

  private static String alarm(DashboardVisit visit) {
    return visit.visit().queryParameter("gone").isPresent()
        ? visit.texts().get("dashboard.postage.gone")
        : "";
  }

  private Answer overview(
      DashboardVisit visit, int status, String notice, String alarm, Map<String, String> wrong) {
    Shop shop = now(visit);
    List<PostageGroup> groups = PostageGroup.of(shop.shipping());
    OptionalInt heaviest = pieces.heaviestParcel(shop);
    List<String> missing =
        openCountries(shop)
            .filter(country -> shop.shipping().heaviestTo(country).isEmpty())
            .toList();
    String packaging = "" + shop.shipping().packagingGrams();
    return new Answer.Page(
        status,
        "dashboard/postage",
        new PostagePages.Overview(
            visit.texts().get("dashboard.postage.title"),
            visit.layout("postage"),
            notice,
            alarm,
            names(visit, missing),
            PATH + "/new?country=" + (missing.size() == 1 ? missing.getFirst() : ""),
            PostageForm.SERVICES.stream()
                .map(
                    service ->
                        new PostagePages.Service(
                            visit.texts().get("dashboard.postage.service." + service),
                            service.equals("post") ? "mail" : "truck-delivery",
                            groups.stream()
                                .filter(group -> group.terms().service().equals(service))
                                .map(group -> item(visit, group, heaviest))
                                .toList()))
                .filter(service -> !service.groups().isEmpty())
                .toList(),
            wrong.isEmpty() ? packaging : visit.visit().form().text("grams"),
            packaging,
            wrong,
            lines(shop.shipping().sender(), visit)));
  }

  private static Stream<String> openCountries(Shop shop) {
    return shop.markets().stream().map(Market::country).distinct();
  }

  private static String names(DashboardVisit visit, List<String> countries) {
    return countries.stream()
        .map(visit::country)
        .sorted(Collator.getInstance(visit.locale()))
        .collect(Collectors.joining(", "));
  }

  private static List<String> lines(Sender sender, DashboardVisit visit) {
    return Stream.of(
            sender.name(),
            sender.street(),
            (sender.postcode() + " " + sender.city()).strip(),
            sender.region(),
            visit.country(sender.country()),
            sender.phone())
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static String path(PostageGroup group) {
    return PATH + "/" + group.hash();
  }

  private static PostagePages.Group item(
      DashboardVisit visit, PostageGroup group, OptionalInt heaviest) {
    PostageGroup.Terms terms = group.terms();
    Texts texts = visit.texts();
    String days =
        terms.daysLeast() == terms.daysMost()
            ? texts.count("dashboard.markets.days", terms.daysMost())
            : texts.get("dashboard.markets.days.between", terms.daysLeast(), terms.daysMost());
    boolean abroad = !group.countries().equals(List.of(visit.shop().country()));
    String duties =
        terms.duties() == Incoterm.DAP
            ? texts.get("dashboard.postage.duties.unpaid")
            : texts.get("dashboard.postage.duties.paid");
    return new PostagePages.Group(
        path(group),
        names(visit, group.countries()),
        abroad ? days + " · " + duties : days,
        terms.upToGrams().entrySet().stream()
            .map(
                step ->
                    new PostagePages.Price(
                        texts.get(
                            "dashboard.postage.up-to", PostageForm.weight(visit, step.getKey())),
                        visit.money(step.getValue())))
            .toList(),
        warning(visit, group, heaviest));
  }

  /** That the heaviest piece weighs more than the last step. */
  private static String warning(DashboardVisit visit, PostageGroup group, OptionalInt heaviest) {
    return heaviest.isPresent() && heaviest.getAsInt() > group.heaviest()
        ? visit
            .texts()
            .get(
                "dashboard.postage.too-heavy",
                PostageForm.weight(visit, heaviest.getAsInt()),
                PostageForm.weight(visit, group.heaviest()))
        : "";
  }

  private Optional<PostageGroup> named(DashboardVisit visit, String hash) {
    return PostageGroup.of(now(visit).shipping()).stream()
        .filter(group -> group.hash().equals(hash))
        .findFirst();
  }

  private Answer show(DashboardVisit visit) {
    return named(visit, visit.visit().pathParameter("group"))
        .map(
            group ->
                form(
                    visit, 200, PostageForm.stored(visit, group), Optional.of(group), "", Map.of()))
        .orElseGet(() -> new Answer.Redirect(PATH + "?gone=1"));
  }

  private Answer newGroup(DashboardVisit visit) {
    Shop shop = now(visit);
    List<String> asked =
        visit
            .visit()
            .queryParameter("country")
            .filter(country -> List.of(Locale.getISOCountries()).contains(country))
            .map(List::of)
            .orElseGet(
                () ->
                    openCountries(shop)
                        .filter(country -> shop.shipping().heaviestTo(country).isEmpty())
                        .toList());
    PostageForm form =
        visit
            .visit()
            .queryParameter("copy")
            .flatMap(hash -> named(visit, hash))
            .map(group -> PostageForm.stored(visit, group).to(asked))
            .orElseGet(() -> PostageForm.empty(asked));
    return form(visit, 200, form, Optional.empty(), "", Map.of());
  }

  private Answer save(DashboardVisit visit, String seen) {
    PostageForm typed = PostageForm.posted(visit.visit().form());
    Optional<PostageGroup> before = named(visit, seen);
    PostageForm.Read read = typed.read(visit);
    if (read.group().isEmpty()) {
      return form(visit, 422, typed, before, "", read.wrong());
    }
    PostageGroup group = read.group().get();
    return switch (changes.setPostage(visit.shop(), seen, group, visit.actor(), clock.instant())) {
      case DONE -> new Answer.Redirect(PATH + "?done=saved");
      case CHANGED_MEANWHILE ->
          form(
              visit,
              409,
              typed,
              Optional.empty(),
              visit.texts().get("dashboard.postage.changed"),
              Map.of());
      case OVERLAPPING ->
          form(
              visit,
              422,
              typed,
              before,
              "",
              Map.of(
                  "countries",
                  visit
                      .texts()
                      .get(
                          "dashboard.postage.wrong.overlap",
                          names(visit, SellingChanges.overlapping(now(visit), seen, group)))));
      case ONLY_COUNTRY -> throw new IllegalStateException("postage");
    };
  }

  private Answer delete(DashboardVisit visit) {
    Outcome outcome =
        changes.deletePostage(
            visit.shop(), visit.visit().pathParameter("group"), visit.actor(), clock.instant());
    return new Answer.Redirect(PATH + (outcome == Outcome.DONE ? "?done=deleted" : "?gone=1"));
  }

  /** The open countries, and those that already have prices. */
  private static List<String> choosable(Shop shop, List<String> chosen) {
    return Stream.of(
            openCountries(shop),
            shop.shipping().rates().stream().map(rate -> rate.country()),
            shop.closedMarkets().stream().map(Market::country),
            chosen.stream())
        .flatMap(countries -> countries)
        .distinct()
        .toList();
  }

  private Answer form(
      DashboardVisit visit,
      int status,
      PostageForm form,
      Optional<PostageGroup> stored,
      String alarm,
      Map<String, String> wrong) {
    Shop shop = now(visit);
    Texts texts = visit.texts();
    Collator collator = Collator.getInstance(visit.locale());
    List<PostageGroup> groups = PostageGroup.of(shop.shipping());
    return new Answer.Page(
        status,
        "dashboard/postage-group",
        new PostagePages.GroupForm(
            stored
                .map(group -> names(visit, group.countries()))
                .orElseGet(() -> texts.get("dashboard.postage.new")),
            visit.layout("postage"),
            alarm,
            stored.map(PostageRoutes::path).orElse(PATH + "/new"),
            stored.isPresent(),
            choices(visit, "dashboard.postage.service.", PostageForm.SERVICES, form.service()),
            choosable(shop, form.countries()).stream()
                .map(
                    country ->
                        new MarketPage.Choice(
                            country, visit.country(country), form.countries().contains(country)))
                .sorted(Comparator.comparing(MarketPage.Choice::name, collator))
                .toList(),
            form.daysFrom(),
            form.daysTo(),
            choices(visit, "dashboard.postage.duties.choice.", PostageForm.DUTIES, form.duties()),
            form.lines(),
            shop.currency().getCode(),
            stored.map(group -> warning(visit, group, pieces.heaviestParcel(shop))).orElse(""),
            stored.isPresent()
                ? List.of()
                : groups.stream()
                    .map(
                        group ->
                            new PostagePages.Copy(
                                PATH + "/new?copy=" + group.hash(),
                                texts.get("dashboard.postage.service." + group.terms().service())
                                    + " · "
                                    + names(visit, group.countries())))
                    .toList(),
            stored.map(group -> PATH + "/new?copy=" + group.hash()).orElse(""),
            wrong));
  }

  private static List<MarketPage.Choice> choices(
      DashboardVisit visit, String key, List<String> values, String chosen) {
    return values.stream()
        .map(
            value ->
                new MarketPage.Choice(value, visit.texts().get(key + value), value.equals(chosen)))
        .toList();
  }

  private Answer setPackaging(DashboardVisit visit) {
    Form form = visit.visit().form();
    Optional<Integer> grams = form.number("grams").filter(number -> number <= MOST_PACKAGING_GRAMS);
    if (grams.isEmpty()) {
      String wrong = visit.texts().get("dashboard.postage.wrong.packaging", MOST_PACKAGING_GRAMS);
      return overview(visit, 422, "", "", Map.of("grams", wrong));
    }
    Outcome outcome =
        changes.setPackaging(
            visit.shop(), form.text("seen"), grams.get(), visit.actor(), clock.instant());
    return outcome == Outcome.DONE
        ? new Answer.Redirect(PATH + "?done=packaging")
        : overview(visit, 409, "", visit.texts().get("dashboard.markets.changed"), Map.of());
  }

  private Answer setSender(DashboardVisit visit) {
    Form form = visit.visit().form();
    Map<String, String> wrong = new TreeMap<>();
    for (String field : SENDER_FIELDS) {
      if (form.isLonger(field, MAX_ADDRESS_LENGTH)) {
        String name = visit.texts().get("dashboard.postage.sender." + field);
        wrong.put(field, visit.texts().get("dashboard.too-long", name, MAX_ADDRESS_LENGTH));
      } else if (REQUIRED.contains(field) && form.text(field).isEmpty()) {
        wrong.put(field, visit.texts().get("dashboard.postage.wrong.missing"));
      }
    }
    if (!wrong.isEmpty()) {
      return sender(visit, 422, "", wrong);
    }
    Sender typed =
        new Sender(
            form.text("name"),
            form.text("street"),
            form.text("city"),
            form.text("region"),
            form.text("postcode"),
            visit.shop().shipping().sender().country(),
            form.text("phone"));
    return changes.setSender(visit.shop(), form.text("seen"), typed, visit.actor(), clock.instant())
            == Outcome.DONE
        ? new Answer.Redirect(PATH + "?done=sender")
        : sender(visit, 409, visit.texts().get("dashboard.markets.changed"), Map.of());
  }

  private Answer sender(DashboardVisit visit, int status, String alarm, Map<String, String> wrong) {
    Sender sender = now(visit).shipping().sender();
    Map<String, String> stored = new TreeMap<>();
    stored.put("name", sender.name());
    stored.put("street", sender.street());
    stored.put("city", sender.city());
    stored.put("region", sender.region());
    stored.put("postcode", sender.postcode());
    stored.put("phone", sender.phone());
    Form form = visit.visit().form().over(stored);
    List<PostagePages.SenderField> fields = new ArrayList<>();
    for (String field : SENDER_FIELDS) {
      fields.add(
          new PostagePages.SenderField(
              field,
              visit.texts().get("dashboard.postage.sender." + field),
              form.text(field),
              field.equals("phone") ? "tel" : "text"));
    }
    return new Answer.Page(
        status,
        "dashboard/sender",
        new PostagePages.SenderForm(
            visit.texts().get("dashboard.postage.sender"),
            visit.layout("postage"),
            alarm,
            SellingChanges.seen(sender),
            fields,
            visit.country(sender.country()),
            wrong));
  }
}
