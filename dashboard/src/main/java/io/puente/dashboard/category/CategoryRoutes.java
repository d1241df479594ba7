package io.puente.dashboard.category;

import io.puente.catalogsync.picture.PictureFolder;
import io.puente.catalogsync.picture.Pictures;
import io.puente.catalogsync.picture.Pictures.StoreResult;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.RefusedPicture;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.editing.CategoryChanges;
import io.puente.storefront.editing.CategoryChanges.Outcome;
import io.puente.storefront.editing.EditedCategory;
import io.puente.storefront.product.Picture;
import io.puente.storefront.product.Products;
import io.puente.web.request.Form;
import io.puente.web.response.Answer;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadLimits;
import io.puente.web.upload.UploadedFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The owner's categories: their list, and one of them with its texts and its picture. */
public record CategoryRoutes(
    Dashboard dashboard, CategoryChanges changes, Products products, Pictures pictures) {

  static final String PATH = "/dashboard/categories";
  private static final String CATEGORY = PATH + "/:category";
  private static final UploadLimits ONE_PICTURE = UploadLimits.oneFile(PictureFolder.MAX_BYTES);
  private static final Set<String> NOTICES = Set.of("added", "existed", "saved", "deleted");

  public void mount(ShopWeb web) {
    dashboard.page(web, PATH, visit -> list(visit, 200, "", "", Map.of()));
    dashboard.post(web, PATH, this::add);
    dashboard.page(web, CATEGORY, visit -> with(visit, category -> show(visit, category)));
    dashboard.post(web, CATEGORY, visit -> with(visit, category -> save(visit, category)));
    dashboard.upload(
        web,
        CATEGORY + "/picture",
        ONE_PICTURE,
        (visit, upload) -> with(visit, category -> picture(visit, category, upload)));
    dashboard.post(
        web,
        CATEGORY + "/picture/deletion",
        visit -> with(visit, category -> picture(visit, category, Optional.empty())));
    dashboard.post(web, CATEGORY + "/move", this::move);
    dashboard.post(
        web, CATEGORY + "/deletion", visit -> with(visit, category -> delete(visit, category)));
  }

  private interface CategoryHandler {
    Answer answer(EditedCategory category);
  }

  private Answer with(DashboardVisit visit, CategoryHandler handler) {
    return changes
        .find(visit.tenant(), visit.visit().pathParameter("category"))
        .map(handler::answer)
        .orElseGet(Answer::notFound);
  }

  private static String notice(DashboardVisit visit, String parameter) {
    return visit
        .visit()
        .queryParameter(parameter)
        .filter(NOTICES::contains)
        .map(done -> visit.texts().get("dashboard.categories.done." + done))
        .orElse("");
  }

  private Answer list(
      DashboardVisit visit, int status, String refusal, String typed, Map<String, String> wrong) {
    List<EditedCategory> all = changes.all(visit.tenant());
    Map<String, Integer> sizes = changes.sizes(visit.tenant());
    Map<String, Picture> shown =
        products.pictures(
            visit.shop(), all.stream().flatMap(each -> each.picture().stream()).toList());
    List<CategoriesPage.Item> items = new ArrayList<>();
    for (EditedCategory category : all) {
      items.add(
          item(
              visit,
              category,
              category.picture().map(shown::get).map(Picture::thumbnail).orElse(""),
              sizes.getOrDefault(category.handle(), 0),
              items.isEmpty(),
              items.size() + 1 == all.size()));
    }
    return new Answer.Page(
        status,
        "dashboard/categories",
        new CategoriesPage(
            visit.texts().get("dashboard.categories.title"),
            visit.layout("categories"),
            notice(visit, "done"),
            refusal,
            CategoryChanges.orderOf(all),
            items,
            typed,
            wrong));
  }

  private static CategoriesPage.Item item(
      DashboardVisit visit,
      EditedCategory category,
      String picture,
      int size,
      boolean first,
      boolean last) {
    String state =
        category.hidden()
            ? visit.texts().get("dashboard.categories.hidden")
            : size == 0 ? visit.texts().get("dashboard.categories.empty") : "";
    return new CategoriesPage.Item(
        CategoryForm.path(category.handle()),
        category.name(visit.account().language(), visit.shop().language()),
        category.languageFor(visit.account().language(), visit.shop().language()),
        picture,
        visit.texts().count("dashboard.categories.products", size),
        state,
        visit.shop().languages().stream()
            .filter(language -> !category.texts().containsKey(language))
            .map(language -> Locale.of(language).getDisplayLanguage(visit.locale()))
            .collect(Collectors.joining(", ")),
        first,
        last);
  }

  private Answer add(DashboardVisit visit) {
    Form form = visit.visit().form();
    String name = form.text("name");
    if (name.isEmpty() || form.isLonger("name", CategoryForm.LONGEST_NAME)) {
      String wrong =
          name.isEmpty()
              ? visit.texts().get("dashboard.categories.wrong.name")
              : visit.texts().get("dashboard.edit.wrong.long", CategoryForm.LONGEST_NAME);
      return list(visit, 422, "", name, Map.of("name", wrong));
    }
    return switch (changes.add(visit.shop(), name, visit.actor())) {
      case Outcome.Saved(var added) ->
          new Answer.Redirect(CategoryForm.path(added.handle()) + "?done=added");
      case Outcome.Exists(var same) ->
          new Answer.Redirect(CategoryForm.path(same.handle()) + "?done=existed");
      case Outcome.TooMany tooMany ->
          list(
              visit,
              409,
              visit.texts().get("dashboard.categories.too-many", CategoryChanges.MOST),
              name,
              Map.of());
      case Outcome.Stale stale -> new Answer.Redirect(PATH);
      case Outcome.Missing missing -> new Answer.Redirect(PATH);
    };
  }

  private Answer show(DashboardVisit visit, EditedCategory category) {
    return page(visit, category, 200, "", CategoryForm.values(visit, category), Map.of());
  }

  private Answer page(
      DashboardVisit visit,
      EditedCategory category,
      int status,
      String refusal,
      SortedMap<String, String> values,
      Map<String, String> wrong) {
    int size = changes.sizes(visit.tenant()).getOrDefault(category.handle(), 0);
    return new Answer.Page(
        status,
        "dashboard/category",
        new CategoryPage(
            category.name(visit.account().language(), visit.shop().language()),
            visit.layout("categories"),
            CategoryForm.path(category.handle()),
            refusal.isEmpty() ? notice(visit, "done") : "",
            refusal,
            category.hash(),
            category
                .picture()
                .map(hash -> products.pictures(visit.shop(), List.of(hash)).get(hash))
                .map(Picture::src)
                .orElse(""),
            visit.texts().count("dashboard.categories.products", size),
            "/dashboard/products?category="
                + URLEncoder.encode(category.handle(), StandardCharsets.UTF_8),
            size == 0,
            changes.all(visit.tenant()).stream()
                .filter(other -> !other.handle().equals(category.handle()))
                .map(
                    other ->
                        new CategoryPage.Other(
                            other.handle(),
                            other.name(visit.account().language(), visit.shop().language())))
                .toList(),
            visit.shop().languages().stream()
                .map(
                    language ->
                        new CategoryPage.Column(
                            language,
                            Locale.of(language).getDisplayLanguage(visit.locale()),
                            CategoryForm.name(language),
                            CategoryForm.intro(language),
                            !category.texts().containsKey(language)))
                .toList(),
            values,
            wrong,
            ONE_PICTURE.fileBytes(),
            new Upload.TooLarge(Upload.TooLarge.Exceeded.FILE, ONE_PICTURE).text(visit.texts())));
  }

  private Answer save(DashboardVisit visit, EditedCategory category) {
    Form form = visit.visit().form();
    SortedMap<String, String> wrong = CategoryForm.wrong(visit, form);
    if (!wrong.isEmpty()) {
      String refusal = visit.texts().get("dashboard.product.not-kept");
      return page(visit, category, 422, refusal, typed(visit), wrong);
    }
    return answer(
        visit,
        changes.save(
            visit.shop(),
            category.handle(),
            form.checked(CategoryForm.HIDDEN),
            CategoryForm.words(visit, form, category),
            form.text("seen"),
            visit.actor()));
  }

  private static SortedMap<String, String> typed(DashboardVisit visit) {
    SortedMap<String, String> typed = new TreeMap<>(visit.visit().form().areas());
    typed.putIfAbsent(CategoryForm.HIDDEN, "");
    for (String language : visit.shop().languages()) {
      typed.putIfAbsent(CategoryForm.name(language), "");
      typed.putIfAbsent(CategoryForm.intro(language), "");
    }
    return typed;
  }

  private Answer answer(DashboardVisit visit, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Saved(var saved) ->
          new Answer.Redirect(CategoryForm.path(saved.handle()) + "?done=saved");
      case Outcome.Stale(var now) -> stale(visit, now);
      case Outcome.Exists exists -> new Answer.Redirect(PATH);
      case Outcome.TooMany tooMany -> new Answer.Redirect(PATH);
      case Outcome.Missing missing -> Answer.notFound();
    };
  }

  /** What was typed stays in the form, with what is stored now beside it. */
  private Answer stale(DashboardVisit visit, EditedCategory now) {
    Map<String, String> changed = new TreeMap<>();
    SortedMap<String, String> stored = CategoryForm.values(visit, now);
    SortedMap<String, String> typed = new TreeMap<>(stored);
    visit
        .visit()
        .form()
        .areas()
        .forEach(
            (field, value) -> {
              String before = stored.get(field);
              if (before != null && !before.equals(value)) {
                typed.put(field, value);
                changed.put(
                    field,
                    visit.texts().get("dashboard.edit.now", before.isEmpty() ? "–" : before));
              }
            });
    return page(visit, now, 409, visit.texts().get("dashboard.edit.changed"), typed, changed);
  }

  private Answer picture(DashboardVisit visit, EditedCategory category, Upload upload) {
    return switch (upload) {
      case Upload.TooLarge tooLarge -> refused(visit, category, 413, tooLarge.text(visit.texts()));
      case Upload.Received received ->
          received
              .file("file")
              .map(file -> picture(visit, category, file))
              .orElseGet(
                  () ->
                      refused(
                          visit, category, 422, visit.texts().get("dashboard.look.wrong.missing")));
    };
  }

  private Answer picture(DashboardVisit visit, EditedCategory category, UploadedFile file) {
    byte[] content = file.bytes();
    return switch (pictures.store(visit.tenant(), content)) {
      case StoreResult.Stored(var hash) -> picture(visit, category, Optional.of(hash.hex()));
      case StoreResult.TooNarrow narrow ->
          throw new IllegalStateException("every width is wide enough");
      case StoreResult.Refused(var kind) ->
          refused(visit, category, 422, RefusedPicture.reason(visit, file.label(), kind, content));
    };
  }

  private Answer picture(DashboardVisit visit, EditedCategory category, Optional<String> picture) {
    return answer(
        visit,
        changes.picture(
            visit.shop(),
            category.handle(),
            picture,
            visit.visit().form().text("seen"),
            visit.actor()));
  }

  private Answer refused(DashboardVisit visit, EditedCategory category, int status, String why) {
    return page(visit, category, status, why, CategoryForm.values(visit, category), Map.of());
  }

  private Answer move(DashboardVisit visit) {
    Form form = visit.visit().form();
    boolean moved =
        changes.move(
            visit.tenant(),
            visit.visit().pathParameter("category"),
            form.text("by").equals("up") ? -1 : 1,
            form.text("seen"),
            visit.actor());
    return moved
        ? new Answer.Redirect(PATH)
        : list(visit, 409, visit.texts().get("dashboard.categories.order-changed"), "", Map.of());
  }

  private Answer delete(DashboardVisit visit, EditedCategory category) {
    Form form = visit.visit().form();
    return switch (changes.delete(
        visit.tenant(), category.handle(), form.given("to"), form.text("seen"), visit.actor())) {
      case Outcome.Saved deleted -> new Answer.Redirect(PATH + "?done=deleted");
      case Outcome.Stale(var now) ->
          refused(visit, now, 409, visit.texts().get("dashboard.categories.not-deleted"));
      case Outcome.Exists exists -> new Answer.Redirect(PATH);
      case Outcome.TooMany tooMany -> new Answer.Redirect(PATH);
      case Outcome.Missing missing ->
          refused(visit, category, 409, visit.texts().get("dashboard.categories.target-gone"));
    };
  }
}
