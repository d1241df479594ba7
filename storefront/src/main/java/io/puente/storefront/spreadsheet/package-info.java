/** Spreadsheets of products that owners upload on the dashboard. */
@NullMarked
package io.puente.storefront.spreadsheet;

import org.jspecify.annotations.NullMarked;
