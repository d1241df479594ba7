package io.puente.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.server.testing.Buyer;
import io.puente.server.testing.RunningShop;
import io.puente.shipping.parcel.Parcel;
import io.puente.shipping.trackingnumber.S10;
import io.puente.shipping.trackingnumber.S10ParseResult;
import io.puente.shop.audit.Audit;
import io.puente.shop.audit.AuditEntry;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippingTest {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final Map<String, String> BY_PARCEL_POST =
      Map.of("way", "label", "label", "sandbox-post CP", "grams", "900");

  private final RunningShop running = RunningShop.start();

  @AfterAll
  void close() {
    running.close();
  }

  @Test
  void proposesTheWeightOfThePiecesAndTheirPacking() {
    String number = paidOrder();

    String page = running.owner().get("/dashboard/orders/" + number).text();

    // Two cups of 300 g and 250 g of box and padding.
    assertThat(page).containsPattern("name=\"grams\"[^>]*value=\"850\"");
    assertThat(page).contains("Arancel", "no se aplican");
  }

  private String paidOrder() {
    return RunningShop.numberIn(running.paidOrder(running.shop()));
  }

  @Test
  void anImpatientOwnerWhoClicksTwiceShipsOneParcel() throws Exception {
    String number = paidOrder();
    Buyer owner = running.owner();

    Callable<Buyer.Page> click =
        () -> owner.post("/dashboard/orders/" + number + "/shipment", BY_PARCEL_POST);
    try (ExecutorService fingers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Buyer.Page> answer : fingers.invokeAll(List.of(click, click, click))) {
        assertThat(answer.get().location())
            .contains("/dashboard/orders/" + number + "?done=shipped");
      }
    }

    List<Parcel> parcels = running.parcelsOf(running.shop(), number);
    assertThat(parcels).hasSize(1);
    assertThat(S10.parse(parcels.getFirst().number().toString()))
        .isInstanceOf(S10ParseResult.Valid.class);
    String page = owner.get("/dashboard/orders/" + number).text();
    assertThat(page.split("va en camino</a>", -1)).as("one email").hasSize(2);
    assertThat(page).contains("Enviado", parcels.getFirst().number().spaced());
    assertThat(new Audit(running.database()).of(running.shop().tenant(), number))
        .extracting(AuditEntry::action, AuditEntry::name)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("shipment", "Eusebia de barro"));
  }

  @Test
  void theBuyerReadsTheTrackingNumberInAnEmailAndOnTheOrderPage() {
    String path = running.paidOrder(running.shop());
    Parcel parcel = running.ship(running.shop(), RunningShop.numberIn(path));

    String orderPage = running.browser(running.shop()).get(path).text();
    String emails = running.owner().get("/dashboard/emails").text();
    String letterPath =
        Stream.of(emails.split("<li>", -1))
            .filter(each -> each.contains(RunningShop.numberIn(path) + " va en camino"))
            .map(each -> each.replaceAll("(?s).*?href=\"([^\"]+)\".*", "$1"))
            .findFirst()
            .orElseThrow();

    assertThat(orderPage).contains("href=\"" + path + "/parcel\"", parcel.number().spaced());
    assertThat(running.owner().get(letterPath).text()).contains(parcel.number().spaced());
    assertThat(running.owner().get(letterPath + "/body").text())
        .containsPattern("<h1[^>]*>Taller barro");
  }

  /** Defect: a refused form forgot the service, and the next click shipped by another one. */
  @Test
  void aRefusedShipmentKeepsWhatWasTyped() {
    String number = paidOrder();
    Buyer owner = running.owner();

    Buyer.Page refused =
        owner.post(
            "/dashboard/orders/" + number + "/shipment",
            Map.of("way", "label", "label", "sandbox-post RR", "grams", "5000"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .containsPattern("value=\"label\" checked")
        .containsPattern("value=\"sandbox-post RR\" checked")
        .containsPattern("name=\"grams\"[^>]*\\s+value=\"5000\"");
  }

  @Test
  void printsALabelAndACustomsFormThatCanBeRead() throws Exception {
    String number = paidOrder();
    Parcel parcel = running.ship(running.shop(), number);
    String papers = "/dashboard/orders/%s/parcels/%s/".formatted(number, parcel.id());

    assertThat(pdf(papers + "label.pdf"))
        .contains("Ana López", "123 Main St", "Los Angeles, CA 90012", "UNITED STATES")
        .contains(parcel.number().spaced());
    assertThat(pdf(papers + "customs.pdf"))
        .contains("CN 23", "Glazed earthenware mug", "6912004400", "Taller barro")
        .contains(number);
  }

  /** Reported of other systems: the papers of a part named the pieces of the whole order. */
  @Test
  void theCustomsFormOfAPartNamesItsPiecesOnly() throws Exception {
    String number = paidOrder();
    Map<String, String> part = new java.util.TreeMap<>(BY_PARCEL_POST);
    part.put("part", "yes");
    part.put("pieces_0", "1");
    assertThat(running.owner().post("/dashboard/orders/" + number + "/shipment", part).status())
        .isEqualTo(303);
    String whole = paidOrder();

    assertThat(
            valueOnCustomsForm(running.parcelsOf(running.shop(), number).getFirst()).multiply(TWO))
        .isEqualByComparingTo(valueOnCustomsForm(running.ship(running.shop(), whole)));
  }

  private BigDecimal valueOnCustomsForm(Parcel parcel) throws Exception {
    String form =
        pdf(
            "/dashboard/orders/%s/parcels/%s/customs.pdf"
                .formatted(parcel.orderNumber(), parcel.id()));
    return Pattern.compile("([0-9]+\\.[0-9]{2}) USD")
        .matcher(form)
        .results()
        .map(amount -> new BigDecimal(amount.group(1)))
        .max(BigDecimal::compareTo)
        .orElseThrow(() -> new AssertionError(form));
  }

  private String pdf(String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          http.send(
              running.owner().request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
      try (PDDocument paper = Loader.loadPDF(answer.body())) {
        return new PDFTextStripper().getText(paper);
      }
    }
  }

  @Test
  void shipsNothingThatIsNotPaid() {
    running.placeOrder(running.shop());
    Buyer owner = running.owner();
    String number =
        owner
            .get("/dashboard/orders")
            .find("href=\"/dashboard/orders/(PT-\\d{4}-\\d{6})\"")
            .orElseThrow();

    Buyer.Page answer = owner.post("/dashboard/orders/" + number + "/shipment", BY_PARCEL_POST);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("Solo se envía un pedido pagado.");
    assertThat(running.parcelsOf(running.shop(), number)).isEmpty();
  }

  @Test
  void refusesWhatAPostDoesNotAcceptAndSaysWhy() {
    String number = paidOrder();
    Buyer owner = running.owner();
    String path = "/dashboard/orders/" + number + "/shipment";

    assertThat(owner.post(path, with("label", "sandbox-post RR", "grams", "2001")).text())
        .contains("Ese servicio lleva hasta 2000 g.");
    assertThat(owner.post(path, with("label", "correos-de-mexico CP", "grams", "900")).text())
        .contains("Correos de México no le ha asignado números de seguimiento");
    assertThat(owner.post(path, with("label", "serpost CP", "grams", "900")).text())
        .contains("Serpost no recoge en su país.");
    assertThat(owner.post(path, with("grams", "heavy", "label", "sandbox-post CP")).status())
        .isEqualTo(422);
    assertThat(running.parcelsOf(running.shop(), number)).isEmpty();
  }

  private static Map<String, String> with(String one, String first, String other, String second) {
    Map<String, String> form = new java.util.TreeMap<>(BY_PARCEL_POST);
    form.put(one, first);
    form.put(other, second);
    return form;
  }

  @Test
  void anOwnerSeesNoOrdersOfAnotherShop() {
    String number = paidOrder();
    Parcel parcel = running.ship(running.shop(), number);
    Buyer neighbour = running.owner(running.neighbour());

    assertThat(neighbour.get("/dashboard/orders/" + number).status()).isEqualTo(404);
    assertThat(
            neighbour
                .get("/dashboard/orders/%s/parcels/%s/label.pdf".formatted(number, parcel.id()))
                .status())
        .isEqualTo(404);
    assertThat(neighbour.get("/dashboard/orders").text()).doesNotContain(number);
    assertThat(neighbour.get("/dashboard/emails").text()).doesNotContain(number);
  }

  @Test
  void theOverviewCountsWhatWaitsAndWhatWasPaid() {
    paidOrder();

    String page = running.owner().get("/dashboard").text();

    assertThat(page).containsPattern("dashboard-figure\">[1-9]\\d*</span> pedidos? por enviar");
    assertThat(page).containsPattern("dashboard-money\"><li>USD.[1-9]");
    assertThat(page).contains("potter.csv", "3 nuevos");
  }
}
