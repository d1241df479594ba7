package io.puente.dashboard.text;

import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.Products;
import io.puente.dashboard.DashboardVisit;
import io.puente.dashboard.product.ProductTextForm;
import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.storefront.editing.ProductChanges;
import io.puente.storefront.editing.ProductChanges.Outcome;
import io.puente.web.request.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** Titles, descriptions and options of products. */
record ProductTextKind(Database database, ProductChanges changes) implements TextKind {

  static final int PAGE_SIZE = 10;

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Override
  public String key() {
    return "products";
  }

  @Override
  public Map<String, Long> missing(DashboardVisit visit) {
    return database.reading(
        visit.tenant(),
        tx -> TextSql.missing(tx, visit.shop().languages(), visit.shop().language()));
  }

  @Override
  public Part rows(DashboardVisit visit, String language, String after) {
    return database.reading(visit.tenant(), tx -> rows(tx, visit, language, after));
  }

  private static Part rows(Transaction tx, DashboardVisit visit, String language, String after) {
    List<UUID> found =
        TextSql.products(
            tx,
            language,
            visit.shop().language(),
            after.matches(ID) ? Optional.of(UUID.fromString(after)) : Optional.empty(),
            PAGE_SIZE + 1);
    List<UUID> shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
    Map<UUID, Product> products = Products.byIds(tx, shown);
    List<TextRow> rows = new ArrayList<>();
    shown.forEach(
        id -> Optional.ofNullable(products.get(id)).ifPresent(each -> rows.add(row(visit, each))));
    return new Part(rows, found.size() > PAGE_SIZE ? shown.getLast().toString() : "");
  }

  @Override
  public Optional<TextRow> row(DashboardVisit visit, String id) {
    return id.matches(ID)
        ? changes.find(visit.tenant(), UUID.fromString(id)).map(product -> row(visit, product))
        : Optional.empty();
  }

  private static TextRow row(DashboardVisit visit, Product product) {
    ProductTextForm form = new ProductTextForm(visit, product);
    SortedMap<String, String> values = form.values();
    List<TextRow.Group> groups = new ArrayList<>();
    groups.add(
        Fields.group(
            visit,
            visit.texts().get("dashboard.new-product.name"),
            1,
            ProductTextForm::title,
            language -> values.getOrDefault(ProductTextForm.title(language), "")));
    groups.add(
        Fields.group(
            visit,
            visit.texts().get("dashboard.edit.description"),
            5,
            ProductTextForm::description,
            language -> values.getOrDefault(ProductTextForm.description(language), "")));
    List<String> others =
        visit.shop().languages().stream()
            .filter(language -> !language.equals(visit.shop().language()))
            .toList();
    if (!others.isEmpty()) {
      form.options().forEach(option -> groups.addAll(option(visit, option, others, values)));
    }
    return new TextRow(
        product.id().toString(),
        form.name(),
        "/dashboard/products/" + product.id() + "/edit",
        form.hash(),
        groups);
  }

  private static List<TextRow.Group> option(
      DashboardVisit visit,
      ProductTextForm.Option option,
      List<String> languages,
      Map<String, String> values) {
    return List.of(
        // Buyers of another language need the option's name, whatever the others have.
        missing(
            Fields.group(
                visit,
                option.name(),
                1,
                "",
                languages,
                language -> ProductTextForm.option(option.number(), language),
                language ->
                    values.getOrDefault(ProductTextForm.option(option.number(), language), ""))),
        missing(
            Fields.group(
                visit,
                visit.texts().get("dashboard.texts.values", option.name()),
                Math.min(option.values().size(), 6),
                String.join(" · ", option.values()),
                languages,
                language -> ProductTextForm.values(option.number(), language),
                language ->
                    values.getOrDefault(ProductTextForm.values(option.number(), language), ""))));
  }

  private static TextRow.Group missing(TextRow.Group group) {
    return new TextRow.Group(
        group.label(),
        group.rows(),
        group.hint(),
        group.fields().stream()
            .map(
                field ->
                    new TextRow.Field(
                        field.name(),
                        field.language(),
                        field.languageName(),
                        field.value(),
                        field.value().isEmpty()))
            .toList());
  }

  @Override
  public Result save(DashboardVisit visit, String id, Form form) {
    Optional<Product> product =
        id.matches(ID) ? changes.find(visit.tenant(), UUID.fromString(id)) : Optional.empty();
    if (product.isEmpty()) {
      return new Result.Missing();
    }
    ProductTextForm fields = new ProductTextForm(visit, product.get());
    Form complete = form.over(fields.values());
    SortedMap<String, String> wrong = fields.wrong(complete);
    if (!wrong.isEmpty()) {
      return new Result.Wrong(wrong);
    }
    return switch (changes.change(
        visit.tenant(),
        product.get().id(),
        "texts",
        visit.actor(),
        stored -> new ProductTextForm(visit, stored).hash().equals(form.text("seen")),
        stored -> new ProductTextForm(visit, stored).applied(complete))) {
      case Outcome.Saved saved -> new Result.Saved();
      case Outcome.Stale stale -> new Result.Stale();
      case Outcome.Missing missing -> new Result.Missing();
    };
  }
}
