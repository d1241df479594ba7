/** What the house forbids. */
@NullMarked
package io.puente.storefront.house.bad.web;

import org.jspecify.annotations.NullMarked;
