package io.puente.server;

import io.puente.dashboard.DashboardRoutes;
import io.puente.dashboard.product.DashboardProducts;
import io.puente.storefront.cart.CartRoutes;
import io.puente.storefront.checkout.CheckoutRoutes;
import io.puente.storefront.checkout.StripeRoutes;
import io.puente.storefront.order.OrderRoutes;
import io.puente.storefront.parcel.CarrierRoutes;
import io.puente.storefront.parcel.TrackingRoutes;
import io.puente.storefront.product.ProductRoutes;
import io.puente.storefront.search.SearchRoutes;
import io.puente.storefront.sitemap.SitemapRoutes;
import io.puente.trade.api.QuoteRoutes;
import io.puente.trade.guide.GuideRoutes;

/** What the server can do, ready to be mounted on each of its threads. */
record Features(
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
    DashboardProducts dashboardProducts) {}
