package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.server.testing.TestPictures;
import io.puente.shipping.parcel.Parcel;
import io.puente.shop.mail.Email;
import io.puente.shop.mail.Emails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A potter in Puebla ships what she sold with the carrier that she went to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedByAnyCarrierTest {

  private final RunningShop running = RunningShop.start();
  private final Buyer owner = running.owner();

  @AfterAll
  void close() {
    running.close();
  }

  /** Two blue cups. */
  private final class Sold {
    private final String path = running.paidOrder(running.shop());
    private final String number = RunningShop.numberIn(path);
    private final String order = "/dashboard/orders/" + number;

    Buyer.Page ship(String... fields) {
      return owner.post(order + "/shipment", form(fields));
    }

    Buyer.Page page() {
      return owner.get(order);
    }

    Buyer.Page tracking() {
      return running.browser(running.shop()).get(path + "/parcel");
    }

    List<Parcel> parcels() {
      return running.parcelsOf(running.shop(), number).reversed();
    }

    Buyer.Page change(Parcel parcel, String what, String... fields) {
      return owner.post(order + "/parcels/" + parcel.id() + "/" + what, form(fields));
    }

    /** About parcels, the first first. */
    List<Email> emails(String kind) {
      return new Emails(running.database(), Optional.empty())
          .latest(running.shop().tenant(), 500).reversed().stream()
              .filter(email -> email.kind().equals(kind))
              .filter(email -> email.plain().contains(number))
              .toList();
    }

    String seen() {
      return page().find("name=\"seen\" value=\"([^\"]*)\"").orElseThrow();
    }
  }

  private static Map<String, String> form(String... fields) {
    Map<String, String> form = new TreeMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }

  /** A DHL number whose check digit is right. */
  private static String dhl(int serial) {
    return "" + serial + serial % 7;
  }

  private static void isDone(Buyer.Page answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  private static void isTold(Buyer.Page answer, int status, String what) {
    assertThat(answer.text()).contains(what);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void shipsWithATypedNumberThatHasBlanks() {
    Sold sold = new Sold();
    assertThat(sold.page().text())
        .contains("Quien compró pagó:", "DHL Express", "Estafeta", "Correos de México")
        .doesNotContain("Serpost", "Chilexpress");

    isDone(
        sold.ship(
            "carrier", "dhl-express", "number", " 33\u00a01881 \t0025\u200b", "cost", "350.50"));

    String link = "https://www.dhl.com/global-en/home/tracking.html?tracking-id=3318810025";
    assertThat(sold.page().text())
        .contains("3318 8100 25", link, "Le costó", "350.50", "Entregado a DHL Express")
        .doesNotContain("label.pdf", "customs.pdf");
    assertThat(running.browser(running.shop()).get(sold.path).text())
        .contains("Seguir el paquete 3318 8100 25");
    assertThat(sold.tracking().text()).contains("3318 8100 25", "DHL Express", link, "2 × ");
    assertThat(sold.emails("order-shipped"))
        .singleElement()
        .satisfies(
            email ->
                assertThat(email.plain()).contains("DHL Express", "3318 8100 25", link, "2 × "))
        .satisfies(email -> assertThat(email.html()).contains("3318 8100 25", link));
  }

  @Test
  void twoTapsShipOnce() throws Exception {
    Sold sold = new Sold();
    Callable<Buyer.Page> tap = () -> sold.ship("carrier", "fedex", "number", "986578788855");

    try (ExecutorService fingers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Buyer.Page> answer : fingers.invokeAll(List.of(tap, tap, tap))) {
        isDone(answer.get());
      }
    }

    assertThat(sold.parcels()).hasSize(1);
    assertThat(sold.emails("order-shipped")).hasSize(1);
  }

  /** Reported of other systems: the mail of the second parcel named the number of the first. */
  @Test
  void onePieceNowAndOneLaterEachWithItsOwnEmail() {
    Sold sold = new Sold();

    isDone(
        sold.ship(
            "carrier", "dhl-express", "number", dhl(100000001), "part", "yes", "pieces_0", "1"));

    assertThat(sold.page().text()).contains("Enviado en parte", "Falta enviar:", "1 × ");
    assertThat(owner.get("/dashboard/parcels").text()).contains(sold.order);
    assertThat(sold.tracking().text()).contains("Lo demás de su pedido sale en otro paquete");
    isDone(sold.ship("carrier", "own", "own", "Mensajería Rayo", "seen", sold.seen()));

    assertThat(sold.emails("order-part-shipped"))
        .singleElement()
        .satisfies(
            email ->
                assertThat(email.plain()).contains("1000 0000 13", "1 × ").doesNotContain("Rayo"));
    assertThat(sold.emails("order-rest-shipped"))
        .singleElement()
        .satisfies(
            email ->
                assertThat(email.plain())
                    .contains("Mensajería Rayo")
                    .doesNotContain("1000 0000 13"));
    assertThat(sold.tracking().text()).contains("Paquete 1 de 2", "Paquete 2 de 2", "Rayo");
    assertThat(running.browser(running.shop()).get(sold.path).text())
        .contains("Seguir los 2 paquetes");
    assertThat(sold.page().text()).contains("Mensajería Rayo").doesNotContain("Falta enviar:");
  }

  @Test
  void isDeliveredWhenAllParcelsAre() {
    Sold sold = new Sold();
    isDone(sold.ship("carrier", "in-person", "part", "yes", "pieces_0", "1"));
    isDone(sold.ship("carrier", "in-person", "seen", sold.seen()));
    Parcel first = sold.parcels().getFirst();
    Parcel second = sold.parcels().getLast();

    isDone(sold.change(first, "events", "event", "delivered"));
    assertThat(sold.page().text()).doesNotContain("</svg>Entregado</span>");
    isDone(sold.change(second, "events", "event", "delivered"));

    assertThat(sold.page().text()).contains("</svg>Entregado</span>");
    String tap = sold.page().find("name=\"event\" value=\"([0-9a-f-]{36})\"").orElseThrow();
    isDone(sold.change(first, "events/removal", "event", tap));
    assertThat(sold.page().text()).contains("</svg>Enviado</span>");
    isDone(sold.change(first, "events", "event", "delivered"));
    assertThat(sold.page().text()).contains("</svg>Entregado</span>");
    assertThat(sold.emails("order-delivered")).as("one email").hasSize(1);
  }

  /** The page stopped looking for news while another parcel was still to come. */
  @Test
  void theBuyersPageLooksForThePiecesThatAreStillToCome() {
    Sold sold = new Sold();
    isDone(sold.ship("carrier", "in-person", "part", "yes", "pieces_0", "1"));
    isDone(sold.change(sold.parcels().getFirst(), "events", "event", "delivered"));

    assertThat(sold.tracking().text()).contains("data-hx-trigger=\"every 15s\"");
    isDone(sold.ship("carrier", "in-person", "seen", sold.seen()));
    isDone(sold.change(sold.parcels().getLast(), "events", "event", "delivered"));
    assertThat(sold.tracking().text()).doesNotContain("data-hx-trigger=\"every 15s\"");
  }

  @Test
  void aStaleFormIsToldAndShipsNothing() {
    Sold sold = new Sold();
    isDone(
        sold.ship(
            "carrier", "dhl-express", "number", dhl(100000002), "part", "yes", "pieces_0", "1"));

    isTold(
        sold.ship("carrier", "dhl-express", "number", dhl(100000003)),
        409,
        "cambió en otra pantalla");
    isTold(
        sold.ship("carrier", "estafeta", "part", "yes", "pieces_0", "2", "seen", sold.seen()),
        422,
        "quedan 1 por enviar");
    assertThat(sold.parcels()).hasSize(1);
  }

  @Test
  void doubtsAMistypedNumberOnceAndBelievesTheOwner() {
    Sold sold = new Sold();

    Buyer.Page asked = sold.ship("carrier", "dhl-express", "number", "3318810020", "cost", "12");
    isTold(asked, 422, "Revise el número 3318 8100 20");
    assertThat(asked.text())
        .contains("value=\"3318810020\"")
        .containsPattern("name=\"cost\"[^>]*value=\"12\"");
    isTold(
        sold.ship("carrier", "dhl-express", "number", "1Z5R89390357567127"),
        422,
        "parece de UPS y no de DHL Express");
    String sure = asked.find("name=\"sure\" value=\"([^\"]+)\"").orElseThrow();
    isTold(
        sold.ship("carrier", "dhl-express", "number", "3318810010", "sure", sure),
        422,
        "Revise el número");
    assertThat(sold.parcels()).isEmpty();

    isDone(sold.ship("carrier", "dhl-express", "number", "3318810020", "sure", sure));
  }

  @Test
  void proposesTheCarriersOfANumber() {
    assertThat(owner.get("/dashboard/carriers?number=3318810025").text())
        .containsSubsequence("DHL Express", "Estafeta");
    assertThat(owner.get("/dashboard/carriers?number=RR473124829MX").text())
        .contains("Correos de México");
    assertThat(owner.get("/dashboard/carriers?number=%3Cscript%3E").text())
        .doesNotContain("button", "script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "no sé", "12", "🏺🏺🏺", "٣٣١٨٨١٠٠٢٥"})
  void refusesNonsenseAndKeepsIt(String typed) {
    Sold sold = new Sold();

    isTold(sold.ship("carrier", "estafeta", "number", typed), 422, "no se puede leer");
    isTold(sold.ship("carrier", typed), 422, "Elija un transportista");
    isTold(sold.ship("carrier", "own"), 422, "Escriba el nombre");
    isTold(sold.ship("carrier", "estafeta", "cost", typed + "x"), 422, "solo con cifras");
    isTold(sold.ship("way", "label", "label", typed, "grams", "9"), 422, "Elija un servicio");
    isTold(
        sold.ship("carrier", "estafeta", "part", "yes", "pieces_0", "-1"), 422, "cuántas piezas");
    isTold(sold.ship("carrier", "estafeta", "part", "yes", "pieces_0", "0"), 422, "al menos una");
    assertThat(sold.parcels()).isEmpty();
  }

  @Test
  void aNumberBelongsToOneParcel() {
    Sold first = new Sold();
    Sold second = new Sold();
    isDone(first.ship("carrier", "dhl-express", "number", dhl(100000004)));

    isTold(
        second.ship("carrier", "dhl-express", "number", dhl(100000004)),
        409,
        "ya es de un paquete del pedido " + first.number);
  }

  /** Reported of other systems: a corrected number kept the journey of the old one. */
  @Test
  void aWrongNumberIsCorrectedAndTheBuyerToldOnce() {
    Sold sold = new Sold();
    isDone(sold.ship("carrier", "estafeta", "number", "1234567890"));
    Parcel parcel = sold.parcels().getFirst();
    isDone(sold.change(parcel, "events", "event", "handed-over"));

    String[] correction = {
      "carrier", "dhl-express", "number", dhl(100000005), "seen", "1234567890 estafeta"
    };
    isDone(sold.change(parcel, "number", correction));
    isDone(sold.change(parcel, "number", correction));
    isTold(
        sold.change(
            parcel,
            "number",
            "carrier",
            "fedex",
            "number",
            "986578788855",
            "seen",
            "1234567890 estafeta"),
        409,
        "cambió en otra pantalla");

    assertThat(sold.emails("parcel-corrected"))
        .singleElement()
        .satisfies(email -> assertThat(email.plain()).contains("1000 0000 50", "tenía un error"));
    assertThat(sold.tracking().text())
        .contains("1000 0000 50", "DHL Express")
        .doesNotContain("1234 5678 90", "Estafeta");
    assertThat(running.parcels().journey(running.shop().tenant(), parcel).events()).hasSize(1);
  }

  @Test
  void aNumberThatComesLaterIsNoCorrection() {
    Sold sold = new Sold();
    isDone(sold.ship("carrier", "estafeta"));
    Parcel parcel = sold.parcels().getFirst();

    isDone(
        sold.change(
            parcel, "number", "carrier", "estafeta", "number", "1234567899", "seen", "estafeta"));

    assertThat(sold.emails("parcel-corrected")).isEmpty();
    assertThat(sold.emails("parcel-number")).hasSize(1);
  }

  /** The form compared only numbers, and the buyer was told of a number where there was none. */
  @Test
  void aStaleCarrierOverwritesNothingAndNoNumberIsPromised() {
    Sold sold = new Sold();
    isDone(sold.ship("carrier", "estafeta"));
    Parcel parcel = sold.parcels().getFirst();
    String seen = sold.page().find("name=\"seen\" value=\"(estafeta[^\"]*)\"").orElseThrow();

    isDone(sold.change(parcel, "number", "carrier", "redpack", "number", "", "seen", seen));
    isTold(
        sold.change(parcel, "number", "carrier", "paquetexpress", "number", "", "seen", seen),
        409,
        "cambió en otra pantalla");

    assertThat(sold.emails("parcel-number")).isEmpty();
    assertThat(sold.emails("parcel-changed"))
        .singleElement()
        .satisfies(email -> assertThat(email.plain()).contains("Redpack", "sin número"));
  }

  @Test
  void aParcelThatWasEnteredByMistakeIsWithdrawn() {
    Sold sold = new Sold();
    isDone(sold.ship("carrier", "dhl-express", "number", dhl(100000006)));
    Parcel parcel = sold.parcels().getFirst();

    isDone(sold.change(parcel, "withdrawal"));

    isTold(sold.change(parcel, "withdrawal"), 404, "ya no está");
    isTold(sold.change(parcel, "events", "event", "delivered"), 404, "ya no está");
    assertThat(sold.page().text()).contains("Pagado, por enviar", "retiró un paquete");
    assertThat(sold.tracking().location()).contains(sold.path);
    isDone(sold.ship("carrier", "dhl-express", "number", dhl(100000006)));
    assertThat(sold.parcels()).hasSize(1);
  }

  @Test
  void aDeliveredParcelIsNotWithdrawn() {
    Sold sold = new Sold();
    isDone(sold.ship("carrier", "in-person"));
    Parcel parcel = sold.parcels().getFirst();
    isDone(sold.change(parcel, "events", "event", "delivered"));

    isTold(sold.change(parcel, "withdrawal"), 409, "deshaga primero");
  }

  @Test
  void aTapTwiceIsOneEventAndIsTakenBack() throws Exception {
    Sold sold = new Sold();
    isDone(sold.ship("carrier", "dhl-express", "number", dhl(100000007)));
    Parcel parcel = sold.parcels().getFirst();

    Callable<Buyer.Page> tap = () -> sold.change(parcel, "events", "event", "left-country");
    try (ExecutorService fingers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Buyer.Page> answer : fingers.invokeAll(List.of(tap, tap, tap))) {
        isDone(answer.get());
      }
    }

    assertThat(sold.tracking().text().split("<time ", -1)).as("one event").hasSize(2);
    assertThat(sold.page().text())
        .contains("Llegó al otro país", "«Salió del país» lo anotó Eusebia de barro")
        .doesNotContain("Entregado a DHL Express</button>");
    String tapped = sold.page().find("name=\"event\" value=\"([0-9a-f-]{36})\"").orElseThrow();
    isDone(sold.change(parcel, "events/removal", "event", tapped));
    isDone(sold.change(parcel, "events/removal", "event", tapped));
    isDone(sold.change(parcel, "events/removal", "event", "nonsense"));
    assertThat(sold.tracking().text()).doesNotContain("<time ");
    isTold(sold.change(parcel, "events", "event", "stolen"), 422, "Ese aviso no existe");
  }

  /** The sandbox post reports by itself, and its parcels have papers. */
  @Test
  void theSandboxPostKeepsItsPapersAndItsEvents() {
    Sold sold = new Sold();
    Parcel parcel = running.ship(running.shop(), sold.number);

    assertThat(sold.page().text())
        .contains("label.pdf", "customs.pdf")
        .doesNotContain("¿Dónde va?");
    isTold(sold.change(parcel, "events", "event", "delivered"), 404, "ya no está");
    isTold(
        sold.change(
            parcel,
            "number",
            "carrier",
            "fedex",
            "number",
            "986578788855",
            "seen",
            parcel.number() + " sandbox-post"),
        409,
        "no se cambia");
  }

  @Test
  void aCostIsKeptAndNeverOverwrittenByAStaleForm() {
    Sold sold = new Sold();
    isDone(sold.ship("carrier", "estafeta"));
    Parcel parcel = sold.parcels().getFirst();

    isDone(sold.change(parcel, "cost", "seen", "", "cost", "$ 1,234.50 MXN"));
    isDone(sold.change(parcel, "cost", "seen", "", "cost", "1234.5"));
    isTold(sold.change(parcel, "cost", "seen", "", "cost", "99"), 409, "cambió en otra pantalla");
    isTold(
        sold.change(parcel, "cost", "seen", "ZZZ 1e9", "cost", "99"),
        409,
        "cambió en otra pantalla");
    isTold(sold.change(parcel, "cost", "seen", "", "cost", "-3"), 422, "solo con cifras");

    assertThat(sold.page().text()).contains("1,234.50");
    assertThat(running.browser(running.shop()).get(sold.path).text()).doesNotContain("1,234.50");
  }

  @Test
  void numbersOfAPostAreCheckedAndUsedInOrder() {
    String path = "/dashboard/parcels/numbers";
    String first = "RR 473 124 829 MX";
    isTold(
        owner.post(
            path, form("carrier", "correos-de-mexico", "first", "RR473124828MX", "last", first)),
        422,
        "«Primer número» está mal copiado: con esas cifras la última sería 9, y no 8");
    isTold(
        owner.post(path, form("carrier", "correos-de-mexico", "first", first, "last", "RR1")),
        422,
        "«Último número» lleva 13 letras y cifras; aquí hay 3");
    isTold(
        owner.post(
            path, form("carrier", "correos-de-mexico", "first", first, "last", "CP473124829MX")),
        422,
        "letras distintas");
    isTold(
        owner.post(path, form("carrier", "serpost", "first", first, "last", first)),
        422,
        "Elija un correo");
    isTold(
        owner.post(
            path, form("carrier", "correos-de-mexico", "first", "RR473124829PE", "last", first)),
        422,
        "terminan en MX");

    Map<String, String> one = form("carrier", "correos-de-mexico", "first", first, "last", first);
    isDone(owner.post(path, one));
    isDone(owner.post(path, one));
    isTold(
        owner.post(
            path,
            form("carrier", "correos-de-mexico", "first", first, "last", "RR 473 124 832 MX")),
        409,
        "cambiaron en otra pantalla");
    Map<String, String> more =
        form("carrier", "correos-de-mexico", "first", first, "last", "RR 473 124 832 MX");
    more.put("seen", owner.get(path).find("name=\"seen\" value=\"([^\"]*)\"").orElseThrow());
    isTold(owner.post(path, more), 422, "escriba solo los que faltan");

    assertThat(owner.get(path).text()).contains("Queda 1 número. Pida más a su correo.");
    Sold sold = new Sold();
    isDone(sold.ship("way", "label", "label", "correos-de-mexico RR", "grams", "900"));
    assertThat(sold.parcels().getFirst().number()).hasToString("RR473124829MX");
    assertThat(sold.page().text()).contains("label.pdf");
    assertThat(owner.get(path).text()).contains("Se acabaron");
    isTold(
        new Sold().ship("way", "label", "label", "correos-de-mexico RR", "grams", "900"),
        409,
        "ya se acabaron");
  }

  @Test
  void readsTheNumberFromAPhotoOfTheLabel() {
    Sold sold = new Sold();

    Buyer.Page read = upload(sold, TestPictures.label("42090012", "3318810025"));

    assertThat(read.location()).contains(sold.order + "?done=read&number=3318810025");
    assertThat(owner.get(read.location().orElseThrow()).text())
        .contains("Leímos 3318 8100 25 en la foto")
        .containsPattern("name=\"number\"[^>]*value=\"3318 8100 25\"");
    isTold(upload(sold, TestPictures.label("42090012")), 422, "no se distingue el número");
    isTold(upload(sold, new byte[] {1, 2, 3}), 422, "no es una foto JPEG o PNG");
    assertThat(sold.parcels()).isEmpty();
  }

  private Buyer.Page upload(Sold sold, byte[] photo) {
    return owner.upload(sold.order + "/label-photo", Map.of(), "file", "label.png", photo);
  }

  /** A half-sent order is open to nobody else. */
  @Test
  void anotherShopsOwnerChangesNothing() {
    Sold sold = new Sold();
    isDone(sold.ship("carrier", "dhl-express", "number", dhl(100000008)));
    Parcel parcel = sold.parcels().getFirst();
    Buyer neighbour = running.owner(running.neighbour());

    for (String what : List.of("withdrawal", "number", "cost", "events", "events/removal")) {
      Buyer.Page answer =
          neighbour.post(
              sold.order + "/parcels/" + parcel.id() + "/" + what,
              form(
                  "event", "delivered", "carrier", "fedex", "number", "986578788855", "cost", "1"));
      assertThat(answer.status()).as(what).isEqualTo(404);
    }

    assertThat(sold.parcels()).containsExactly(parcel);
  }
}
