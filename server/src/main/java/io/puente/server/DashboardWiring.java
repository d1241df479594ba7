package io.puente.server;

import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.picture.Pictures;
import io.puente.dashboard.AccountRoutes;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardOrderRoutes;
import io.puente.dashboard.DashboardRoutes;
import io.puente.dashboard.EmailRoutes;
import io.puente.dashboard.FirstSaleGuide;
import io.puente.dashboard.LinkRoutes;
import io.puente.dashboard.LiveDashboard;
import io.puente.dashboard.MoreRoutes;
import io.puente.dashboard.NumberRangeRoutes;
import io.puente.dashboard.OrderDetails;
import io.puente.dashboard.OrderItems;
import io.puente.dashboard.OrderParcelRoutes;
import io.puente.dashboard.OverviewRoutes;
import io.puente.dashboard.ParcelList;
import io.puente.dashboard.ParcelPaperRoutes;
import io.puente.dashboard.ParcelRoutes;
import io.puente.dashboard.PublicationRoutes;
import io.puente.dashboard.SalesMark;
import io.puente.dashboard.SettingsRoutes;
import io.puente.dashboard.SignInRoutes;
import io.puente.dashboard.TrackingNumberRoutes;
import io.puente.dashboard.account.AccountLinks;
import io.puente.dashboard.account.Accounts;
import io.puente.dashboard.account.Sessions;
import io.puente.dashboard.product.DashboardProductRoutes;
import io.puente.dashboard.product.DeclarationRoutes;
import io.puente.dashboard.product.DeclarationStatuses;
import io.puente.dashboard.product.MarketQuotes;
import io.puente.dashboard.product.ProductDetails;
import io.puente.dashboard.product.ProductList;
import io.puente.dashboard.product.TradeAgreements;
import io.puente.orders.ChargedDuties;
import io.puente.orders.HeldOrders;
import io.puente.orders.Orders;
import io.puente.orders.parcel.ParcelDocuments;
import io.puente.payments.Payments;
import io.puente.payments.rate.ExchangeRates;
import io.puente.platform.jobs.DeadJobs;
import io.puente.shop.PaymentFees;
import io.puente.shop.ShopStates;
import io.puente.shop.StateNotices;
import io.puente.shop.audit.Audit;
import io.puente.shop.mail.Emails;
import io.puente.shop.quote.ImportQuotes;
import io.puente.storefront.origin.Declarations;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.ProductRoutes;
import io.puente.storefront.product.Products;
import io.puente.storefront.search.Search;
import io.puente.web.request.RateLimiter;
import java.time.Duration;

/** Creates the features of the dashboard from those of the shops. */
record DashboardWiring(
    Wiring node,
    ShippingWiring shipping,
    ExchangeRates rates,
    Products products,
    Search search,
    Prices prices,
    ImportQuotes quotes,
    Orders orders,
    HeldOrders held,
    Payments payments,
    Emails letters,
    StateNotices notices,
    Sessions sessions,
    AccountLinks links,
    Dashboard dashboard) {

  /** That one network may send. */
  private static final int FORGOTTEN_PER_MINUTE = 10;

  private static final Duration INTERRUPTED_IMPORT_INTERVAL = Duration.ofMinutes(1);

  LookWiring look(ProductRoutes home) {
    return new LookWiring(node, dashboard, products, editing().pictures(), home);
  }

  DashboardRoutes routes() {
    OrderItems items = new OrderItems(products, node.clock());
    ParcelList.Reader list = new ParcelList.Reader(orders, shipping.parcels(), items);
    LiveDashboard live =
        new LiveDashboard(
            dashboard,
            list,
            new SalesMark.Reader(orders),
            node.templates(),
            node.events(),
            node.threads());
    ChargedDuties charged = new ChargedDuties(node.database(), node.clock());
    OrderDetails details =
        new OrderDetails(
            orders,
            held,
            payments,
            shipping.parcels(),
            letters,
            charged,
            new Audit(node.database()),
            products,
            node.access().testPayments());
    Pictures pictures = editing().pictures();
    pictures.work(node.jobs());
    editing().work();
    Imports imports = new Imports(node.database(), pictures);
    node.jobs().every("import-interrupted", INTERRUPTED_IMPORT_INTERVAL, imports::closeInterrupted);
    FirstSaleGuide guide =
        new FirstSaleGuide(products, words().pages(), node.access().testPayments());
    return new DashboardRoutes(
        new SignInRoutes(sessions),
        new LinkRoutes(
            links,
            new RateLimiter(FORGOTTEN_PER_MINUTE, System::nanoTime),
            letters.areSent(),
            node.mailbox()),
        new AccountRoutes(dashboard, new Accounts(node.database()), sessions),
        new SettingsRoutes(dashboard, node.shops(), node.clock()),
        new PublicationRoutes(
            dashboard,
            guide,
            new ShopStates(node.database(), node.shops(), notices),
            node.shops(),
            node.access().preview(),
            node.urls(),
            node.settings().demo(),
            node.clock()),
        new OverviewRoutes(
            dashboard,
            orders,
            items,
            shipping.parcels(),
            new DeadJobs(node.database()),
            imports,
            node.reviews(),
            readiness().markets(),
            guide,
            node.clock()),
        new MoreRoutes(dashboard),
        new DashboardOrderRoutes(dashboard, orders, items, held, details, charged),
        new OrderParcelRoutes(
            dashboard, orders, shipping.shipments(), shipping.parcelChanges(), details),
        new ParcelPaperRoutes(
            dashboard, orders, shipping.parcels(), new ParcelDocuments(rates), details),
        new TrackingNumberRoutes(dashboard, shipping.parcels(), details),
        new NumberRangeRoutes(dashboard, shipping.parcels()),
        new ParcelRoutes(dashboard, list, shipping.parcels(), live),
        new EmailRoutes(dashboard, letters),
        live);
  }

  DashboardProductRoutes productRoutes() {
    MarketQuotes marketQuotes = new MarketQuotes(prices, quotes);
    PaymentFees fees = new PaymentFees(node.database());
    return new DashboardProductRoutes(
        dashboard,
        node.database(),
        products,
        fees,
        new ProductList(node.database(), products, search, marketQuotes),
        new ProductDetails(
            node.database(),
            products,
            new DeclarationStatuses(declarations(), agreements()),
            fees,
            marketQuotes),
        node.clock());
  }

  ProductEditingWiring editing() {
    return new ProductEditingWiring(node, dashboard);
  }

  SpreadsheetWiring spreadsheets() {
    return SpreadsheetWiring.of(node, dashboard, editing().pictures());
  }

  ReadinessWiring readiness() {
    return new ReadinessWiring(node, dashboard);
  }

  SellingWiring selling() {
    return new SellingWiring(node, dashboard, products, prices, new MarketQuotes(prices, quotes));
  }

  WordsWiring words() {
    return new WordsWiring(node, dashboard, products);
  }

  CustomsWiring customs() {
    return new CustomsWiring(
        node, dashboard, products, new MarketQuotes(prices, quotes), declarations(), agreements());
  }

  DeclarationRoutes declarationRoutes() {
    return new DeclarationRoutes(dashboard, products, declarations(), agreements());
  }

  private Declarations declarations() {
    return new Declarations(node.database(), node.clock());
  }

  private TradeAgreements agreements() {
    return new TradeAgreements(node.laws(), node.clock());
  }
}
