package io.puente.server;

import io.puente.catalogsync.imports.Imports;
import io.puente.catalogsync.picture.Pictures;
import io.puente.dashboard.Dashboard;
import io.puente.dashboard.spreadsheet.SpreadsheetRoutes;
import io.puente.shop.web.ShopWeb;
import io.puente.storefront.spreadsheet.NamedPhotos;
import io.puente.storefront.spreadsheet.SpreadsheetImports;
import java.time.Duration;

/** Creates the pages and the job of uploaded spreadsheets. */
record SpreadsheetWiring(Dashboard dashboard, Pictures pictures, SpreadsheetImports spreadsheets) {

  private static final Duration DELETION_INTERVAL = Duration.ofHours(6);

  static SpreadsheetWiring of(Wiring node, Dashboard dashboard, Pictures pictures) {
    SpreadsheetImports spreadsheets =
        new SpreadsheetImports(
            node.database(), new Imports(node.database(), pictures), node.clock());
    spreadsheets.work(node.jobs(), node.shops()::of);
    node.jobs().every("old-spreadsheets", DELETION_INTERVAL, spreadsheets::deleteOld);
    return new SpreadsheetWiring(dashboard, pictures, spreadsheets);
  }

  void mount(ShopWeb web) {
    new SpreadsheetRoutes(dashboard, spreadsheets, new NamedPhotos(pictures), pictures).mount(web);
  }
}
