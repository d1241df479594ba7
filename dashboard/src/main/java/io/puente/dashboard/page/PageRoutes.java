package io.puente.dashboard.page;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.platform.database.Ids;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.text.Markdown;
import io.puente.platform.text.SafeHtml;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.page.PageKind;
import io.puente.storefront.page.ShopPage;
import io.puente.storefront.page.ShopPages;
import io.puente.storefront.page.ShopPages.Outcome;
import io.puente.web.Web;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The owner's pages of words: their list, and one of them with its texts side by side. */
public record PageRoutes(Dashboard dashboard, ShopPages pages, PublicUrls urls) {

  static final String PATH = "/dashboard/pages";
  private static final String PAGE = PATH + "/:page";
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> list(visit, 200, ""));
    dashboard.page(
        web, PATH + "/new", visit -> new Answer.Redirect(PATH + "/" + Ids.next().toString()));
    dashboard.page(web, PAGE, this::show);
    dashboard.post(web, PAGE, Web.LARGE_FORM, this::save);
    dashboard.post(web, PAGE + "/move", this::move);
    dashboard.post(web, PAGE + "/deletion", this::delete);
  }

  private Answer list(DashboardVisit visit, int status, String wrong) {
    List<ShopPage> all = pages.all(visit.tenant());
    Set<PageKind> written = all.stream().map(ShopPage::kind).collect(Collectors.toSet());
    List<PagesPage.Item> items = new ArrayList<>();
    all.forEach(
        page -> items.add(item(visit, page, items.isEmpty(), items.size() + 1 == all.size())));
    return new Answer.Page(
        status,
        "dashboard/pages",
        new PagesPage(
            visit.texts().get("dashboard.pages.title"),
            visit.layout("pages"),
            visit.visit().queryParameter("deleted").isPresent()
                ? visit.texts().get("dashboard.pages.deleted")
                : "",
            wrong,
            ShopPages.orderOf(all),
            items,
            Stream.of(PageKind.values())
                .filter(kind -> kind != PageKind.OWN && !written.contains(kind))
                .map(
                    kind ->
                        new PagesPage.Suggestion(
                            PATH + "/" + kind.key(),
                            visit.texts().get("starter." + kind.key()),
                            visit.texts().get("dashboard.pages.why." + kind.key())))
                .toList()));
  }

  private static PagesPage.Item item(
      DashboardVisit visit, ShopPage page, boolean first, boolean last) {
    String language = page.languageFor(visit.account().language(), visit.shop().language());
    String where =
        page.inMenu() && page.inFooter()
            ? "both"
            : page.inMenu() ? "menu" : page.inFooter() ? "footer" : "none";
    return new PagesPage.Item(
        PageForm.path(page),
        page.texts().isEmpty() ? "" : page.in(language).title(),
        language,
        page.published(),
        visit.texts().get("dashboard.pages.in." + where),
        visit.shop().languages().stream()
            .filter(each -> !page.texts().containsKey(each))
            .map(each -> Locale.of(each).getDisplayLanguage(visit.locale()))
            .collect(Collectors.joining(", ")),
        page.texts().keySet().stream().anyMatch(each -> isOutdated(visit, page, each)),
        first,
        last);
  }

  private static boolean isOutdated(DashboardVisit visit, ShopPage page, String language) {
    return Optional.ofNullable(page.texts().get(language))
        .flatMap(ShopPage.Text::starter)
        .filter(
            taken ->
                StarterTexts.of(visit.shop(), page.kind(), language)
                    .filter(now -> !now.hash().equals(taken))
                    .isPresent())
        .isPresent();
  }

  /** The stored page of an address, or one that is not stored yet. */
  private Optional<ShopPage> page(DashboardVisit visit) {
    String name = visit.visit().pathParameter("page");
    if (name.matches(ID)) {
      UUID id = UUID.fromString(name);
      return Optional.of(
          pages.find(visit.tenant(), id).orElseGet(() -> ShopPage.unwritten(id, PageKind.OWN)));
    }
    return PageKind.of(name)
        .filter(kind -> kind != PageKind.OWN)
        .map(
            kind ->
                pages
                    .ofKind(visit.tenant(), kind)
                    .orElseGet(() -> ShopPage.unwritten(Ids.next(), kind)));
  }

  private static boolean isStored(ShopPage page) {
    return page.position() > 0;
  }

  private Answer show(DashboardVisit visit) {
    return page(visit).map(page -> show(visit, page)).orElseGet(Answer::notFound);
  }

  private Answer show(DashboardVisit visit, ShopPage page) {
    SortedMap<String, String> values = PageForm.values(visit, page);
    List<String> prepared =
        isStored(page)
            ? visit.visit().queryParameter("starter").stream()
                .filter(visit.shop().languages()::contains)
                .toList()
            : visit.shop().languages();
    boolean any = false;
    for (String language : prepared) {
      Optional<StarterText> starter = StarterTexts.of(visit.shop(), page.kind(), language);
      if (starter.isPresent()) {
        values.computeIfPresent(
            PageForm.title(language),
            (field, title) -> title.isEmpty() ? starter.get().title() : title);
        values.put(PageForm.text(language), starter.get().markdown());
        values.put(PageForm.starter(language), starter.get().hash());
        any = true;
      }
    }
    String saved = visit.visit().queryParameter("saved").orElse("");
    String notice =
        Set.of("published", "kept").contains(saved)
            ? visit.texts().get("dashboard.pages.saved." + saved)
            : "";
    return editor(visit, page, 200, new State(notice, "", values, Map.of(), any, false));
  }

  /** How the form is shown: with what stands in it, and what is wrong with that. */
  private record State(
      String notice,
      String refusal,
      SortedMap<String, String> values,
      Map<String, String> wrong,
      boolean prepared,
      boolean preview) {}

  private Answer editor(DashboardVisit visit, ShopPage page, int status, State state) {
    String own = state.values().getOrDefault(PageForm.title(visit.shop().language()), "");
    String title =
        !own.isEmpty()
            ? own
            : page.kind() == PageKind.OWN
                ? visit.texts().get("dashboard.pages.new")
                : visit.texts().get("starter." + page.kind().key());
    return new Answer.Page(
        status,
        "dashboard/page",
        new PageEditor(
            title,
            visit.layout("pages"),
            PageForm.path(page),
            isStored(page),
            page.published(),
            page.kind().isLegal(),
            state.prepared(),
            state.notice(),
            state.refusal(),
            isStored(page) ? page.hash() : "",
            visit.shop().languages().stream()
                .map(language -> column(visit, page, language))
                .toList(),
            state.values(),
            state.wrong(),
            page.published() ? address(visit, page) : "",
            state.preview() ? previews(visit, state.values()) : List.of()));
  }

  private static PageEditor.Column column(DashboardVisit visit, ShopPage page, String language) {
    boolean missing = !page.texts().containsKey(language);
    boolean outdated = isOutdated(visit, page, language);
    boolean offered =
        isStored(page)
            && (missing || outdated)
            && StarterTexts.of(visit.shop(), page.kind(), language).isPresent();
    return new PageEditor.Column(
        language,
        Locale.of(language).getDisplayLanguage(visit.locale()),
        PageForm.title(language),
        PageForm.text(language),
        PageForm.starter(language),
        language.equals(visit.shop().language()),
        isStored(page) && missing,
        outdated
            ? StarterTexts.of(visit.shop(), page.kind(), language).map(StarterText::hash).orElse("")
            : "",
        offered
            ? PageForm.path(page) + "?starter=" + language + "#" + PageForm.text(language)
            : "");
  }

  private String address(DashboardVisit visit, ShopPage page) {
    String language = page.languageFor(visit.account().language(), visit.shop().language());
    String path = visit.shop().marketIn(language).path(page.in(language).path());
    return urls.of(visit.shop().host(), path).toASCIIString();
  }

  private static List<PageEditor.Preview> previews(
      DashboardVisit visit, SortedMap<String, String> values) {
    return visit.shop().languages().stream()
        .filter(language -> !values.getOrDefault(PageForm.text(language), "").isEmpty())
        .map(
            language -> {
              SafeHtml html = Markdown.html(values.getOrDefault(PageForm.text(language), ""));
              return new PageEditor.Preview(
                  language,
                  Locale.of(language).getDisplayLanguage(visit.locale()),
                  values.getOrDefault(PageForm.title(language), ""),
                  html.html(),
                  html.cleaned());
            })
        .toList();
  }

  private Answer save(DashboardVisit visit) {
    return page(visit).map(page -> save(visit, page)).orElseGet(Answer::notFound);
  }

  private Answer save(DashboardVisit visit, ShopPage page) {
    Form form = visit.visit().form();
    SortedMap<String, String> wrong = PageForm.wrong(visit, form);
    if (!wrong.isEmpty()) {
      return refused(visit, page, 422, "dashboard.product.not-kept", wrong);
    }
    if (form.text("do").equals("preview")) {
      return editor(visit, page, 200, new State("", "", typed(visit), Map.of(), false, true));
    }
    boolean publish = form.text("do").equals("publish");
    boolean withdraw = form.text("do").equals("withdraw");
    ShopPage wanted =
        new ShopPage(
            page.id(),
            page.kind(),
            page.position(),
            form.checked(PageForm.IN_MENU),
            form.checked(PageForm.IN_FOOTER),
            publish || (page.published() && !withdraw),
            page.addressed(),
            PageForm.texts(visit, form, page.texts()));
    return switch (pages.save(visit.shop(), wanted, form.text("seen"), visit.actor())) {
      case Outcome.Saved(var saved) ->
          new Answer.Redirect(
              PageForm.path(saved) + "?saved=" + (saved.published() ? "published" : "kept"));
      case Outcome.Stale(var now) ->
          refused(
              visit,
              now.orElseGet(() -> ShopPage.unwritten(page.id(), page.kind())),
              409,
              now.isPresent() ? "dashboard.edit.changed" : "dashboard.pages.gone",
              changed(visit, now));
      case Outcome.TooMany tooMany ->
          refused(visit, page, 409, "dashboard.pages.too-many", Map.of());
    };
  }

  private static SortedMap<String, String> typed(DashboardVisit visit) {
    SortedMap<String, String> typed = new TreeMap<>(visit.visit().form().areas());
    Stream.of(PageForm.IN_MENU, PageForm.IN_FOOTER).forEach(box -> typed.putIfAbsent(box, ""));
    visit
        .shop()
        .languages()
        .forEach(
            language ->
                Stream.of(
                        PageForm.title(language),
                        PageForm.text(language),
                        PageForm.starter(language))
                    .forEach(field -> typed.putIfAbsent(field, "")));
    return typed;
  }

  private Answer refused(
      DashboardVisit visit, ShopPage page, int status, String text, Map<String, String> wrong) {
    return editor(
        visit,
        page,
        status,
        new State("", visit.texts().get(text), typed(visit), wrong, false, false));
  }

  /** What is stored now stands at each field that has something else. */
  private static Map<String, String> changed(DashboardVisit visit, Optional<ShopPage> now) {
    Map<String, String> changed = new TreeMap<>();
    now.map(page -> PageForm.values(visit, page))
        .ifPresent(
            stored ->
                visit
                    .shop()
                    .languages()
                    .forEach(
                        language ->
                            Stream.of(PageForm.title(language), PageForm.text(language))
                                .filter(
                                    field ->
                                        !visit
                                            .visit()
                                            .form()
                                            .lines(field)
                                            .equals(stored.get(field)))
                                .forEach(
                                    field ->
                                        changed.put(
                                            field,
                                            visit
                                                .texts()
                                                .get(
                                                    "dashboard.edit.now",
                                                    stored.getOrDefault(field, ""))))));
    return changed;
  }

  private Answer move(DashboardVisit visit) {
    Form form = visit.visit().form();
    int by = form.text("by").equals("up") ? -1 : 1;
    return page(visit)
        .map(
            page ->
                pages.move(visit.shop(), page.id(), by, form.text("seen"), visit.actor())
                    ? new Answer.Redirect(PATH)
                    : list(visit, 409, visit.texts().get("dashboard.pages.order-changed")))
        .orElseGet(Answer::notFound);
  }

  private Answer delete(DashboardVisit visit) {
    return page(visit)
        .map(
            page ->
                pages.delete(
                        visit.shop(), page.id(), visit.visit().form().text("seen"), visit.actor())
                    ? new Answer.Redirect(PATH + "?deleted=1")
                    : editor(
                        visit,
                        page,
                        409,
                        new State(
                            "",
                            visit.texts().get("dashboard.pages.not-deleted"),
                            PageForm.values(visit, page),
                            Map.of(),
                            false,
                            false)))
        .orElseGet(Answer::notFound);
  }
}
