/** The owner's pages of spreadsheets: upload, columns, plan, report. */
@NullMarked
package io.puente.dashboard.spreadsheet;

import org.jspecify.annotations.NullMarked;
