package io.puente.server;

import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.picture.Pictures;
import io.puente.dashboard.Board;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.DashboardOrderRoutes;
import io.puente.dashboard.DashboardRoutes;
import io.puente.dashboard.LetterRoutes;
import io.puente.dashboard.LiveBoards;
import io.puente.dashboard.OrderFile;
import io.puente.dashboard.OverviewRoutes;
import io.puente.dashboard.ParcelRoutes;
import io.puente.dashboard.SignInRoutes;
import io.puente.dashboard.account.Accounts;
import io.puente.dashboard.account.Sessions;
import io.puente.dashboard.product.DashboardProductRoutes;
import io.puente.dashboard.product.DashboardProducts;
import io.puente.dashboard.product.DeclarationRoutes;
import io.puente.dashboard.product.DeclaredOrigins;
import io.puente.dashboard.product.MarketQuotes;
import io.puente.dashboard.product.ProductFile;
import io.puente.dashboard.product.ProductList;
import io.puente.dashboard.product.TradeAgreements;
import io.puente.landedcost.LandedCost;
import io.puente.payments.PaymentJobs;
import io.puente.payments.Payments;
import io.puente.payments.rate.ExchangeRates;
import io.puente.payments.stripe.LeastCharge;
import io.puente.payments.stripe.StripePayment;
import io.puente.payments.stripe.StripeWebhooks;
import io.puente.platform.database.Database;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Jobs;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.secrets.ServerKey;
import io.puente.storefront.audit.Audit;
import io.puente.storefront.cart.CartRoutes;
import io.puente.storefront.cart.Carts;
import io.puente.storefront.checkout.Checkout;
import io.puente.storefront.checkout.CheckoutRoutes;
import io.puente.storefront.checkout.PayAgain;
import io.puente.storefront.checkout.StripeRoutes;
import io.puente.storefront.mail.Letters;
import io.puente.storefront.order.ChargedDuties;
import io.puente.storefront.order.HeldOrders;
import io.puente.storefront.order.OrderEmails;
import io.puente.storefront.order.OrderPayments;
import io.puente.storefront.order.OrderRoutes;
import io.puente.storefront.order.OrderSettlement;
import io.puente.storefront.order.Orders;
import io.puente.storefront.origin.Declarations;
import io.puente.storefront.parcel.ParcelPapers;
import io.puente.storefront.parcel.TrackingRoutes;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.ProductRoutes;
import io.puente.storefront.product.Products;
import io.puente.storefront.quote.ImportQuotes;
import io.puente.storefront.search.SearchRoutes;
import io.puente.storefront.shop.PaymentFees;
import io.puente.storefront.shop.Shops;
import io.puente.storefront.sitemap.SitemapRoutes;
import io.puente.storefront.web.ShopGuideSites;
import io.puente.trade.api.QuoteRoutes;
import io.puente.trade.guide.GuidePages;
import io.puente.trade.guide.GuideRoutes;
import io.puente.trade.quote.KnownRates;
import io.puente.trade.quote.QuoteService;
import io.puente.web.page.Templates;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together what a node can do, from what it stands on. */
record FeatureSetup(
    ServerSettings settings,
    ServerKey serverKey,
    Clock clock,
    Vertx vertx,
    Database database,
    ExecutorService threads,
    Events events,
    Jobs jobs,
    Shops shops,
    Templates templates,
    PublicUrls urls,
    Supplier<LandedCost> laws,
    StripeSetup stripe,
    int port) {

  private static final Logger LOG = LoggerFactory.getLogger(FeatureSetup.class);
  private static final Duration EVENTS_ARE_KEPT = Duration.ofDays(30);
  private static final Duration RETENTION_RUNS_EVERY = Duration.ofHours(6);

  Features features() {
    ExchangeRates rates = new ExchangeRates(database, clock);
    KnownRates known = new KnownRates(laws.get(), rates);
    ImportQuotes quotes = new ImportQuotes(laws, known, clock);
    Products products = new Products(database);
    Prices prices = new Prices(rates);
    Carts carts = new Carts(database);
    Letters letters = new Letters(database, settings.mail());
    OrderEmails emails =
        new OrderEmails(
            letters, shops, (texts, email) -> templates.render("order/letter", texts, email), urls);
    Orders orders = new Orders(database, serverKey, emails, clock, settings.hold());
    OrderSettlement settlement = new OrderSettlement(serverKey, emails, clock);
    HeldOrders held = new HeldOrders(database, serverKey, settlement, emails, clock);
    Payments payments =
        new Payments(
            database,
            List.of(new StripePayment(stripe.accounts(), new LeastCharge(rates::latest))),
            settlement,
            clock);
    OrderPayments orderPayments = new OrderPayments(orders, payments);
    StripeWebhooks webhooks = new StripeWebhooks(database, stripe.accounts(), payments, clock);
    letters.register(jobs);
    webhooks.register(jobs);
    new PaymentJobs(payments, clock).register(jobs);
    jobs.every("event-retention", RETENTION_RUNS_EVERY, this::deleteOldEvents);
    jobs.handle(Orders.PAYMENT_DEADLINE, orderPayments::deadline);
    jobs.handle(OrderSettlement.HOLD_DEADLINE, held::decide);
    ParcelSetup parcels = ParcelSetup.of(database, shops, orders, jobs, settings, port, clock);
    TrackingRoutes tracking = parcels.trackingRoutes();
    Checkout checkout =
        new Checkout(carts, products, prices, quotes, orders, payments, urls, StripePayment.NAME);
    ShopGuideSites guideSites = new ShopGuideSites(shops);
    GuidePages guidePages = new GuidePages(laws, guideSites, urls);
    Sessions sessions = new Sessions(database, clock);
    Dashboard door = new Dashboard(sessions, new Accounts(database));
    return new Features(
        new ProductRoutes(products, prices, quotes),
        new SearchRoutes(products, prices),
        new CartRoutes(carts, products, prices, quotes),
        new CheckoutRoutes(checkout),
        new OrderRoutes(orders, orderPayments, tracking::numberFor, new PayAgain(checkout)::answer),
        tracking,
        new StripeRoutes(shops, webhooks),
        parcels.carrierRoutes(),
        new GuideRoutes(laws, known, guidePages, guideSites, clock),
        new SitemapRoutes(database, guidePages, urls),
        new QuoteRoutes(new QuoteService(laws, known), clock, settings.callsPerMinute()),
        dashboard(door, sessions, rates, orders, held, payments, letters, parcels),
        dashboardProducts(door, products, new MarketQuotes(prices, quotes)));
  }

  private void deleteOldEvents() {
    Instant oldest = clock.instant().minus(EVENTS_ARE_KEPT);
    int deleted = database.asOperator(tx -> Events.deleteBefore(tx, oldest));
    LOG.info("old events deleted count={}", deleted);
  }

  private DashboardRoutes dashboard(
      Dashboard door,
      Sessions sessions,
      ExchangeRates rates,
      Orders orders,
      HeldOrders held,
      Payments payments,
      Letters letters,
      ParcelSetup parcels) {
    Board.Sources board = new Board.Sources(orders, parcels.parcels(), clock);
    LiveBoards live = new LiveBoards(door, board, templates, events, threads);
    ChargedDuties charged = new ChargedDuties(database, clock);
    OrderFile files =
        new OrderFile(
            orders,
            payments,
            parcels.parcels(),
            letters,
            charged,
            new Audit(database),
            stripe.isSandbox());
    Pictures pictures = new Pictures(database, vertx);
    pictures.work(jobs);
    Imports imports = new Imports(database, pictures);
    return new DashboardRoutes(
        new SignInRoutes(sessions),
        new OverviewRoutes(door, database, orders, imports, clock),
        new DashboardOrderRoutes(
            door,
            orders,
            held,
            parcels.parcels(),
            parcels.shipments(),
            new ParcelPapers(rates),
            files,
            charged,
            clock),
        new ParcelRoutes(door, board, live),
        new LetterRoutes(door, letters),
        live);
  }

  private DashboardProducts dashboardProducts(
      Dashboard door, Products products, MarketQuotes abroad) {
    Declarations declarations = new Declarations(database, clock);
    TradeAgreements agreements = new TradeAgreements(laws, clock);
    PaymentFees fees = new PaymentFees(database);
    ProductFile files =
        new ProductFile(
            database, products, new DeclaredOrigins(declarations, agreements), fees, abroad);
    return new DashboardProducts(
        new DashboardProductRoutes(
            door,
            database,
            products,
            fees,
            new ProductList(database, products, abroad),
            files,
            clock),
        new DeclarationRoutes(door, products, declarations, agreements));
  }
}
