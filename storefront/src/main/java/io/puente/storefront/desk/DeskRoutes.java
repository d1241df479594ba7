package io.puente.storefront.desk;

import io.puente.storefront.web.Web;

/** Every URL of the desk. */
public record DeskRoutes(
    SignInRoutes signIn,
    OverviewRoutes overview,
    OrderDeskRoutes orders,
    ProductDeskRoutes products,
    DeclarationRoutes declarations,
    ParcelRoutes parcels,
    LetterRoutes letters,
    LiveBoards live)
    implements AutoCloseable {

  public void mount(Web web) {
    signIn.mount(web);
    overview.mount(web);
    orders.mount(web);
    products.mount(web);
    declarations.mount(web);
    parcels.mount(web);
    letters.mount(web);
  }

  @Override
  public void close() {
    live.close();
  }
}
