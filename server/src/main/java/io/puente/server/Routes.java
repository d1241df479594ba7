package io.puente.server;

import io.puente.dashboard.DashboardRoutes;
import io.puente.dashboard.product.DashboardProductRoutes;
import io.puente.dashboard.product.DeclarationRoutes;
import io.puente.orders.OrderRoutes;
import io.puente.orders.parcel.CarrierRoutes;
import io.puente.orders.parcel.TrackingRoutes;
import io.puente.server.operator.OperatorRoutes;
import io.puente.server.signup.SignUpRoutes;
import io.puente.server.site.FrontPageRoutes;
import io.puente.shop.web.ShopAccess;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.cart.CartRoutes;
import io.puente.storefront.checkout.CheckoutRoutes;
import io.puente.storefront.checkout.StripeRoutes;
import io.puente.storefront.product.ProductRoutes;
import io.puente.storefront.search.SearchRoutes;
import io.puente.storefront.sitemap.SitemapRoutes;
import io.puente.trade.api.QuoteRoutes;
import io.puente.trade.guide.GuideRoutes;
import io.puente.web.Web;
import java.time.Clock;

/** The URLs of every feature. */
record Routes(
    Clock clock,
    ShopAccess access,
    ProductRoutes products,
    SearchRoutes search,
    CartRoutes cart,
    CheckoutRoutes checkout,
    OrderRoutes orders,
    TrackingRoutes tracking,
    StripeRoutes stripe,
    CarrierRoutes carriers,
    GuideRoutes guide,
    SitemapRoutes sitemaps,
    QuoteRoutes quotes,
    DashboardRoutes dashboard,
    ProductEditingWiring productEditing,
    SellingWiring selling,
    WordsWiring words,
    LookWiring look,
    CustomsWiring customs,
    SpreadsheetWiring spreadsheets,
    ReadinessWiring readiness,
    DashboardProductRoutes dashboardProducts,
    DeclarationRoutes declarations,
    FrontPageRoutes front,
    SignUpRoutes signUp,
    OperatorRoutes operators) {

  /**
   * Adds the URLs of shops to the router of one event loop. The API, the dashboard, the sitemaps
   * and the guide come first: their names can be no market. The rest follows the course of an
   * order.
   */
  void mount(Web web) {
    ShopWeb shops = new ShopWeb(web, clock);
    ShopWeb goods = shops.refusing(access::refusalOfGoods);
    ShopWeb checkouts = shops.refusing(access::refusalOfCheckout);
    ShopWeb ordered = shops.refusing(access::refusalOfOrders);
    quotes.mount(web);
    dashboard.mount(shops);
    productEditing.mount(shops);
    selling.mount(shops);
    words.mount(shops);
    look.mount(shops);
    customs.mount(shops);
    spreadsheets.mount(shops);
    readiness.mount(shops);
    dashboardProducts.mount(shops);
    declarations.mount(shops);
    access.preview().mount(shops);
    sitemaps.mount(goods);
    guide.mount(web);
    products.mountPictures(shops);
    products.mount(goods);
    words.mountGoods(goods);
    search.mount(goods);
    cart.mount(goods);
    checkout.mount(checkouts);
    orders.mount(ordered);
    tracking.mount(ordered);
    stripe.mount(web);
    carriers.mount(web);
    web.close();
  }

  /** Adds the URLs of the server's own site, and those for programs, which every host has. */
  void mountSite(Web web) {
    quotes.mount(web);
    operators.mount(web);
    front.mount(web);
    signUp.mount(web);
    stripe.mount(web);
    carriers.mount(web);
    web.close();
  }
}
