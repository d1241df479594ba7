/** The requests and pages of shops: visits, markets, the layout around pages, assets, themes. */
@NullMarked
package io.puente.shop.web;

import org.jspecify.annotations.NullMarked;
