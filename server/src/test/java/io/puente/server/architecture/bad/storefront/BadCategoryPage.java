package io.puente.server.architecture.bad.storefront;

import io.puente.dashboard.Dashboard;

/** A page for buyers that knows the dashboard. */
record BadCategoryPage(Dashboard dashboard) {}
