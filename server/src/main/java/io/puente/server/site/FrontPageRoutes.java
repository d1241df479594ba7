package io.puente.server.site;

import io.puente.platform.network.PublicUrls;
import io.puente.platform.text.Texts;
import io.puente.server.signup.SignUpMode;
import io.puente.shop.Shop;
import io.puente.shop.ShopState;
import io.puente.shop.Shops;
import io.puente.storefront.product.Picture;
import io.puente.storefront.product.PictureFormat;
import io.puente.storefront.product.Products;
import io.puente.web.Web;
import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server's front page: what Puente is, and the shops that want to be listed. */
public record FrontPageRoutes(Shops shops, Products products, PublicUrls urls, SignUpMode signUp) {

  private static final int MOST_LISTED = 60;
  private static final int PICTURES = 3;
  private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})-(\\d{2,4})[.](jpg|webp)");
  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  public void mount(Web web) {
    web.page("/", request -> new Answer.Redirect("/" + request.prefix()));
    web.cached("/:market", this::front);
    web.page("/shops/:shop/pictures/:file", this::picture);
  }

  private Answer front(PageRequest request) {
    Texts texts = request.texts();
    List<FrontPage.ListedShop> listed =
        listed().limit(MOST_LISTED).map(shop -> listed(shop, texts)).toList();
    return Answer.page(
        "site/front",
        new FrontPage(
            "Puente",
            texts.get("site.description"),
            signUp == SignUpMode.CLOSED ? "" : "/" + texts.language() + "/open",
            signUp == SignUpMode.INVITED,
            listed,
            listed.stream().flatMap(shop -> shop.picture().stream()).limit(PICTURES).toList()));
  }

  private Stream<Shop> listed() {
    return shops.all().stream()
        .filter(shop -> shop.listed() && shop.state().isPublished())
        .sorted(Comparator.comparing(FrontPageRoutes::publishedAt).reversed());
  }

  private static Instant publishedAt(Shop shop) {
    return shop.state() instanceof ShopState.Published(Instant since) ? since : Instant.EPOCH;
  }

  private FrontPage.ListedShop listed(Shop shop, Texts texts) {
    String language = texts.language();
    return new FrontPage.ListedShop(
        shop.name(),
        shop.look().tagline().in(language),
        shop.look().tagline().languageFor(language),
        Stream.of(
                shop.place().city(),
                Locale.of("", shop.country()).getDisplayCountry(Locale.of(language)))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")),
        urls.of(shop.host(), "/" + shop.marketIn(language).code()).toString(),
        products.homePicture(shop).map(picture -> picture(shop, picture)).stream().toList());
  }

  private static FrontPage.ShopPicture picture(Shop shop, Picture picture) {
    String jpeg = "/shops/" + shop.slug() + picture.src();
    return new FrontPage.ShopPicture(
        picture.webp() ? jpeg.substring(0, jpeg.lastIndexOf('.')) + ".webp" : "",
        jpeg,
        picture.width(),
        picture.height());
  }

  /** The main picture of a listed shop; no other picture of it, and of no other shop. */
  private Answer picture(PageRequest request) {
    Matcher file = FILE.matcher(request.pathParameter("file"));
    Optional<Shop> shop =
        listed().filter(each -> each.slug().equals(request.pathParameter("shop"))).findAny();
    if (shop.isEmpty() || !file.matches() || !file.group(1).equals(shop.get().look().hero())) {
      return Answer.notFound();
    }
    PictureFormat format = PictureFormat.of(file.group(3)).orElseThrow();
    return products
        .picture(shop.get(), file.group(1), Integer.parseInt(file.group(2)), format)
        .<Answer>map(
            bytes ->
                new Answer.Bytes(format.contentType(), bytes, Map.of("Cache-Control", IMMUTABLE)))
        .orElseGet(Answer::notFound);
  }
}
