package io.puente.server;

import io.puente.dashboard.Dashboard;
import io.puente.dashboard.LinkRoutes;
import io.puente.dashboard.SaleEmails;
import io.puente.dashboard.StateEmails;
import io.puente.dashboard.account.AccountEmails;
import io.puente.dashboard.account.AccountLinks;
import io.puente.dashboard.account.Accounts;
import io.puente.dashboard.account.Sessions;
import io.puente.orders.HeldOrders;
import io.puente.orders.OrderEmails;
import io.puente.orders.OrderPayments;
import io.puente.orders.OrderRoutes;
import io.puente.orders.OrderSettlement;
import io.puente.orders.Orders;
import io.puente.orders.UnpaidOrderLimits;
import io.puente.orders.parcel.TrackingRoutes;
import io.puente.payments.PaymentJobs;
import io.puente.payments.Payments;
import io.puente.payments.rate.ExchangeRates;
import io.puente.payments.stripe.MinimumCharge;
import io.puente.payments.stripe.StripePayment;
import io.puente.payments.stripe.StripeWebhooks;
import io.puente.platform.database.Database;
import io.puente.platform.events.Events;
import io.puente.platform.jobs.Jobs;
import io.puente.platform.network.PublicUrls;
import io.puente.platform.secrets.ServerKey;
import io.puente.server.operator.ExportFolder;
import io.puente.server.operator.OperatorRoutes;
import io.puente.server.operator.Operators;
import io.puente.server.operator.ShopOperations;
import io.puente.server.operator.ShopSearch;
import io.puente.server.signup.Invitations;
import io.puente.server.signup.SignUp;
import io.puente.server.signup.SignUpRoutes;
import io.puente.server.site.FrontPageRoutes;
import io.puente.shop.ShopStates;
import io.puente.shop.Shops;
import io.puente.shop.mail.Emails;
import io.puente.shop.quote.ImportQuotes;
import io.puente.shop.web.ShopAccess;
import io.puente.shop.web.ShopGuideSites;
import io.puente.storefront.cart.CartRoutes;
import io.puente.storefront.cart.Carts;
import io.puente.storefront.checkout.Checkout;
import io.puente.storefront.checkout.CheckoutRoutes;
import io.puente.storefront.checkout.PaymentRetry;
import io.puente.storefront.checkout.StripeRoutes;
import io.puente.storefront.product.Prices;
import io.puente.storefront.product.ProductRoutes;
import io.puente.storefront.product.Products;
import io.puente.storefront.readiness.MarketChecks;
import io.puente.storefront.search.Search;
import io.puente.storefront.search.SearchIndexer;
import io.puente.storefront.search.SearchRoutes;
import io.puente.storefront.sitemap.SitemapRoutes;
import io.puente.trade.api.QuoteRoutes;
import io.puente.trade.guide.GuidePages;
import io.puente.trade.guide.GuideRoutes;
import io.puente.trade.quote.KnownRates;
import io.puente.trade.quote.QuoteService;
import io.puente.trade.review.RuleReviews;
import io.puente.trade.tariff.EffectiveLaws;
import io.puente.web.page.PageCache;
import io.puente.web.page.Templates;
import io.puente.web.request.RateLimiter;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the features of a node from its settings and its infrastructure, and registers their
 * jobs.
 */
record Wiring(
    ServerSettings settings,
    ServerKey serverKey,
    Clock clock,
    Vertx vertx,
    Database database,
    ExecutorService threads,
    Events events,
    Jobs jobs,
    Shops shops,
    SearchIndexer searchIndexer,
    Templates templates,
    PageCache pageCache,
    PublicUrls urls,
    ExchangeRates rates,
    EffectiveLaws laws,
    RuleReviews reviews,
    StripeEnvironment stripe,
    LinkRoutes.Mailbox mailbox,
    ShopAccess access,
    int port) {

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
  private static final Duration CART_RETENTION = Duration.ofDays(90);
  private static final Duration CART_RETENTION_INTERVAL = Duration.ofHours(6);
  private static final Duration UNCONFIRMED_INTERVAL = Duration.ofHours(1);
  private static final Duration EVENT_RETENTION = Duration.ofDays(30);
  private static final Duration EVENT_RETENTION_INTERVAL = Duration.ofHours(6);

  Routes routes() {
    KnownRates known = new KnownRates(laws.get(), rates);
    ImportQuotes quotes = new ImportQuotes(laws, known, clock);
    MarketChecks checks = new MarketChecks(database, shops, laws, rates, known, clock);
    checks.work(jobs);
    checks.follow(events, threads);
    Products products = new Products(database, pageCache::edition);
    Search search = new Search(products, searchIndexer);
    Prices prices = new Prices(rates::latest);
    Carts carts = new Carts(database);
    Emails emails = new Emails(database, settings.mail());
    OrderEmails orderEmails =
        new OrderEmails(
            emails, shops, (texts, email) -> templates.render("order/email", texts, email), urls);
    Orders orders =
        new Orders(
            database,
            serverKey,
            orderEmails,
            clock,
            settings.hold(),
            new UnpaidOrderLimits(settings.unpaidOrders()));
    SaleEmails saleEmails =
        new SaleEmails(
            emails,
            shops,
            (texts, email) -> templates.render("dashboard/sale-email", texts, email),
            urls);
    StateEmails stateEmails =
        new StateEmails(
            emails,
            (texts, email) -> templates.render("dashboard/state-email", texts, email),
            urls);
    OrderSettlement settlement = new OrderSettlement(serverKey, orderEmails, saleEmails, clock);
    HeldOrders held = new HeldOrders(database, serverKey, settlement, orderEmails, clock);
    Payments payments =
        new Payments(
            database,
            List.of(new StripePayment(stripe.accounts(), new MinimumCharge(rates::latest))),
            settlement,
            clock);
    OrderPayments orderPayments = new OrderPayments(orders, held, payments);
    StripeWebhooks webhooks = new StripeWebhooks(database, stripe.accounts(), payments, clock);
    emails.register(jobs, shops);
    webhooks.register(jobs);
    new PaymentJobs(payments, clock).register(jobs);
    jobs.every("cart-retention", CART_RETENTION_INTERVAL, () -> deleteOldCarts(carts));
    jobs.every("event-retention", EVENT_RETENTION_INTERVAL, this::deleteOldEvents);
    jobs.handle(Orders.PAYMENT_DEADLINE, orderPayments::deadline);
    jobs.handle(ShopStates.OFF_THE_LINE, (tenant, since) -> orderPayments.stop(tenant));
    jobs.handle(OrderSettlement.HOLD_DEADLINE, orderPayments::holdDeadline);
    ShippingWiring shipping =
        ShippingWiring.of(database, shops, orders, jobs, settings, port, clock);
    TrackingRoutes tracking = shipping.trackingRoutes();
    Checkout checkout =
        new Checkout(carts, products, prices, quotes, orders, payments, urls, StripePayment.NAME);
    ShopGuideSites guideSites = new ShopGuideSites(shops, access);
    PaymentRetry paymentRetry = new PaymentRetry(checkout);
    GuidePages guidePages = new GuidePages(laws, guideSites, urls);
    AccountEmails accountEmails =
        new AccountEmails(
            emails,
            shops,
            (texts, email) -> templates.render("dashboard/account-email", texts, email),
            urls);
    Sessions sessions = new Sessions(database, clock, accountEmails);
    AccountLinks links = new AccountLinks(database, shops, sessions, accountEmails, clock);
    links.register(jobs);
    DashboardWiring dashboard =
        new DashboardWiring(
            this,
            shipping,
            rates,
            products,
            search,
            prices,
            quotes,
            orders,
            held,
            payments,
            emails,
            stateEmails,
            sessions,
            links,
            new Dashboard(sessions));
    ProductRoutes productRoutes = new ProductRoutes(products, prices, quotes);
    return new Routes(
        clock,
        access,
        productRoutes,
        new SearchRoutes(search, prices, quotes),
        new CartRoutes(
            new RateLimiter(settings.newCartsPerMinute(), System::nanoTime),
            carts,
            products,
            prices,
            quotes),
        new CheckoutRoutes(checkout),
        new OrderRoutes(
            orders,
            orderPayments,
            tracking::parcelsOf,
            paymentRetry::isPossible,
            paymentRetry::answer),
        tracking,
        new StripeRoutes(shops, webhooks),
        shipping.carrierRoutes(),
        new GuideRoutes(laws, known, guidePages, guideSites, clock),
        new SitemapRoutes(database, guidePages, urls),
        new QuoteRoutes(new QuoteService(laws, known), clock, settings.callsPerMinute()),
        dashboard.routes(),
        dashboard.editing(),
        dashboard.selling(),
        dashboard.words(),
        dashboard.look(productRoutes),
        dashboard.customs(),
        dashboard.spreadsheets(),
        dashboard.readiness(),
        dashboard.productRoutes(),
        dashboard.declarationRoutes(),
        new FrontPageRoutes(shops, products, urls, settings.signUp()),
        signUpRoutes(links),
        new OperatorRoutes(
            new Operators(database, clock),
            new ShopOperations(database, shops, stateEmails, urls, clock),
            new ShopSearch(shops, new Accounts(database)),
            ExportFolder.open(settings.data().resolve("exports"))));
  }

  private SignUpRoutes signUpRoutes(AccountLinks links) {
    boolean confirmsByEmail = settings.mail().isPresent() || settings.demo();
    SignUp signUp = new SignUp(database, shops, links, serverKey, clock, confirmsByEmail);
    jobs.every("unconfirmed-shops", UNCONFIRMED_INTERVAL, signUp::deleteUnconfirmed);
    return new SignUpRoutes(
        settings.signUp(), signUp, new Invitations(database, clock), shops, urls, mailbox);
  }

  private void deleteOldCarts(Carts carts) {
    int deleted = carts.deleteUnusedSince(clock.instant().minus(CART_RETENTION));
    LOG.info("old carts deleted count={}", deleted);
  }

  private void deleteOldEvents() {
    Instant oldest = clock.instant().minus(EVENT_RETENTION);
    int deleted = database.asOperator(tx -> Events.deleteBefore(tx, oldest));
    LOG.info("old events deleted count={}", deleted);
  }
}
