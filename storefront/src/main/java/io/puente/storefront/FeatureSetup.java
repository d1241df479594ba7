package io.puente.storefront;

import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.picture.Pictures;
import io.puente.landedcost.LandedCost;
import io.puente.payments.PaymentJobs;
import io.puente.payments.Payments;
import io.puente.payments.rate.ExchangeRates;
import io.puente.payments.stripe.MinimumCharge;
import io.puente.payments.stripe.StripePayment;
import io.puente.payments.stripe.StripeWebhooks;
import io.puente.platform.database.Database;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Jobs;
import io.puente.storefront.account.Accounts;
import io.puente.storefront.account.Audit;
import io.puente.storefront.account.Sessions;
import io.puente.storefront.api.QuoteRoutes;
import io.puente.storefront.cart.CartRoutes;
import io.puente.storefront.cart.Carts;
import io.puente.storefront.checkout.Checkout;
import io.puente.storefront.checkout.CheckoutRoutes;
import io.puente.storefront.checkout.PayAgain;
import io.puente.storefront.checkout.StripeRoutes;
import io.puente.storefront.desk.Board;
import io.puente.storefront.desk.Desk;
import io.puente.storefront.desk.DeskRoutes;
import io.puente.storefront.desk.LetterRoutes;
import io.puente.storefront.desk.LiveBoards;
import io.puente.storefront.desk.OrderDeskRoutes;
import io.puente.storefront.desk.OrderFile;
import io.puente.storefront.desk.OverviewRoutes;
import io.puente.storefront.desk.ParcelRoutes;
import io.puente.storefront.desk.SignInRoutes;
import io.puente.storefront.desk.product.DeclarationRoutes;
import io.puente.storefront.desk.product.DeclaredOrigins;
import io.puente.storefront.desk.product.DeskProducts;
import io.puente.storefront.desk.product.MarketQuotes;
import io.puente.storefront.desk.product.ProductDeskRoutes;
import io.puente.storefront.desk.product.ProductFile;
import io.puente.storefront.desk.product.ProductList;
import io.puente.storefront.desk.product.TradeAgreements;
import io.puente.storefront.guide.GuidePages;
import io.puente.storefront.guide.GuideRoutes;
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
import io.puente.storefront.quote.KnownRates;
import io.puente.storefront.quote.OpenQuotes;
import io.puente.storefront.search.SearchRoutes;
import io.puente.storefront.shop.PaymentFees;
import io.puente.storefront.shop.Shops;
import io.puente.storefront.sitemap.SitemapRoutes;
import io.puente.storefront.web.Pages;
import io.puente.storefront.web.Site;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** Puts together what a node can do, from what it stands on. */
record FeatureSetup(
    ServerSettings settings,
    Clock clock,
    Vertx vertx,
    Database database,
    ExecutorService threads,
    Events events,
    Jobs jobs,
    Shops shops,
    Pages pages,
    Site site,
    ExchangeRates rates,
    Supplier<LandedCost> laws,
    StripeSetup stripe,
    int port) {

  Features features() {
    KnownRates known = new KnownRates(laws.get(), rates, clock);
    ImportQuotes quotes = new ImportQuotes(laws, known, clock);
    Products products = new Products(database);
    Prices prices = new Prices(rates);
    Carts carts = new Carts(database);
    Letters letters = new Letters(database, settings.mail());
    OrderEmails emails = new OrderEmails(letters, shops, pages, site);
    Orders orders = new Orders(database, emails, clock, settings.hold());
    OrderSettlement settlement = new OrderSettlement(emails, clock);
    HeldOrders held = new HeldOrders(database, settlement, emails, clock);
    Payments payments =
        new Payments(
            database,
            List.of(new StripePayment(stripe.accounts(), new MinimumCharge(rates::latest))),
            settlement,
            clock);
    OrderPayments orderPayments = new OrderPayments(orders, payments);
    StripeWebhooks webhooks = new StripeWebhooks(database, stripe.accounts(), payments, clock);
    letters.register(jobs);
    webhooks.register(jobs);
    new PaymentJobs(payments, clock).register(jobs);
    jobs.perform(Orders.PAYMENT_DEADLINE, orderPayments::deadline);
    jobs.perform(OrderSettlement.HOLD_DEADLINE, held::decide);
    ParcelSetup parcels = ParcelSetup.of(database, shops, orders, jobs, settings, port, clock);
    TrackingRoutes tracking = parcels.trackingRoutes();
    Checkout checkout =
        new Checkout(carts, products, prices, quotes, orders, payments, site, StripePayment.NAME);
    GuidePages guidePages = new GuidePages(laws, shops, site);
    Sessions sessions = new Sessions(database, clock);
    Desk door = new Desk(sessions, new Accounts(database));
    return new Features(
        new ProductRoutes(products, prices, quotes),
        new SearchRoutes(products, prices),
        new CartRoutes(carts, products, prices, quotes),
        new CheckoutRoutes(checkout),
        new OrderRoutes(orders, orderPayments, tracking::numberFor, new PayAgain(checkout)::answer),
        tracking,
        new StripeRoutes(shops, webhooks),
        parcels.carrierRoutes(),
        new GuideRoutes(laws, known, guidePages, clock),
        new SitemapRoutes(database, guidePages, site),
        new QuoteRoutes(new OpenQuotes(laws, known), clock, settings.callsPerMinute()),
        desk(door, sessions, orders, held, payments, letters, parcels),
        deskProducts(door, products, new MarketQuotes(prices, quotes)));
  }

  private DeskRoutes desk(
      Desk door,
      Sessions sessions,
      Orders orders,
      HeldOrders held,
      Payments payments,
      Letters letters,
      ParcelSetup parcels) {
    Board.Sources board = new Board.Sources(orders, parcels.parcels(), clock);
    LiveBoards live = new LiveBoards(door, board, pages, events, threads);
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
    return new DeskRoutes(
        new SignInRoutes(sessions),
        new OverviewRoutes(door, database, orders, imports, clock),
        new OrderDeskRoutes(
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

  private DeskProducts deskProducts(Desk door, Products products, MarketQuotes abroad) {
    Declarations declarations = new Declarations(database, clock);
    TradeAgreements agreements = new TradeAgreements(laws, clock);
    PaymentFees fees = new PaymentFees(database);
    ProductFile files =
        new ProductFile(
            database, products, new DeclaredOrigins(declarations, agreements), fees, abroad);
    return new DeskProducts(
        new ProductDeskRoutes(
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
