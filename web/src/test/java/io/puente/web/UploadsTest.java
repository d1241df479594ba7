package io.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.web.request.PageRequest;
import io.puente.web.response.Answer;
import io.puente.web.upload.Upload;
import io.puente.web.upload.UploadFolder;
import io.puente.web.upload.UploadLimits;
import io.puente.web.upload.UploadedFile;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms with files, over sockets, so that each byte is sent when the test sends it. */
@ExtendWith(VertxExtension.class)
@Timeout(60)
class UploadsTest {

  private static final int MEGABYTE = 1 << 20;
  private static final UploadLimits LIMITS = new UploadLimits(2, MEGABYTE, 3 * MEGABYTE / 2);

  private final AtomicInteger answered = new AtomicInteger();
  private final CountDownLatch bothAreThere = new CountDownLatch(2);
  private TestServer server;

  @BeforeEach
  void start(Vertx vertx) {
    server =
        new TestServer(
            vertx,
            web -> {
              web.upload("/:region/photos", LIMITS, new Photos());
              web.close();
            });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Takes photos of everybody who has a session, and says what it got. */
  private final class Photos implements Web.UploadHandler {

    @Override
    public Optional<Answer> refusal(PageRequest request) {
      if (request.session().filter("broken"::equals).isPresent()) {
        throw new IllegalStateException("no sessions today");
      }
      return request.session().isEmpty()
          ? Optional.of(new Answer.Redirect("/sign-in"))
          : Optional.empty();
    }

    @Override
    public Answer answer(PageRequest request, Upload upload) {
      answered.incrementAndGet();
      if (request.form().text("title").equals("throw")) {
        throw new IllegalStateException("thrown");
      }
      if (request.form().text("title").equals("together")) {
        bothAreThere.countDown();
        await(bothAreThere);
      }
      return switch (upload) {
        case Upload.TooLarge tooLarge ->
            new Answer.Page(413, "news", new TestServer.TitleOnly(tooLarge.text(request.texts())));
        case Upload.Received(var files) -> {
          String got =
              "title=%s story=%s files=%s on disk=%d"
                  .formatted(
                      request.form().text("title"),
                      request.form().lines("story").replace("\n", "|"),
                      files.stream().map(this::described).collect(Collectors.joining(",")),
                      server.uploadedFiles().size());
          yield Answer.bytes(
              "text/plain; charset=utf-8", got.getBytes(StandardCharsets.UTF_8), "answer.txt");
        }
      };
    }

    private String described(UploadedFile file) {
      byte[] bytes = file.bytes();
      return "%s[%s]%d".formatted(file.field(), file.label(), bytes.length);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String head(String more) {
    return "POST /en-us/photos HTTP/1.1\r\nHost: north.example\r\n"
        + "Content-Type: multipart/form-data; boundary=XX\r\n"
        + more;
  }

  private static final String SAME_ORIGIN = "Sec-Fetch-Site: same-origin\r\n";
  private static final String SESSION = "Cookie: puente_session=abc\r\n";

  private static String field(String name, String value) {
    return "--XX\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private static String file(String disposition, String content) {
    return "--XX\r\nContent-Disposition: form-data; %s\r\nContent-Type: image/jpeg\r\n\r\n%s\r\n"
        .formatted(disposition, content);
  }

  private static final String END = "--XX--\r\n";

  private RawRequest connect() {
    return new RawRequest(server.port());
  }

  private static RawRequest post(RawRequest connection, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return connection.send(
        head(SAME_ORIGIN + SESSION + "Content-Length: " + length + "\r\n\r\n") + body);
  }

  private String answer(String body) {
    try (RawRequest connection = connect()) {
      return post(connection, body).response();
    }
  }

  /** The answer is there before the first byte of the body is sent. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sec-Fetch-Site: same-origin                              | 303 | ocation: /sign-in",
        "Sec-Fetch-Site: cross-site~Cookie: puente_session=abc     | 403 | text of cross-site (en)",
        "Cookie: puente_session=abc                                | 403 | text of cross-site (en)",
        "Sec-Fetch-Site: same-origin~Cookie: puente_session=broken | 500 | text of broken (en)"
      })
  void refusesAFileBeforeReadingIt(String headers, int status, String text) {
    try (RawRequest connection = connect()) {
      String lines = headers.strip().replace("~", "\r\n") + "\r\n";

      String answer =
          connection.send(head(lines + "Content-Length: " + MEGABYTE + "\r\n\r\n")).response();

      assertThat(answer).startsWith("HTTP/1.1 " + status).contains(text);
      assertThat(answered).hasValue(0);
      connection.send(new byte[MEGABYTE]);
      assertThat(
              post(connection, file("name=\"photo\"; filename=\"a.jpg\"", "abc") + END).response())
          .as("the connection serves the next request")
          .contains("files=photo[a.jpg]3");
    }
  }

  @Test
  void keepsNoFileAfterTheAnswer() {
    String photo = file("name=\"photo\"; filename=\"a.jpg\"", "x".repeat(MEGABYTE));

    assertThat(answer(field("title", "Cup") + photo + END))
        .contains("title=Cup")
        .contains("files=photo[a.jpg]1048576 on disk=1");
    assertThat(server.uploadedFiles()).isEmpty();
    assertThat(answer(field("title", "throw") + photo + END)).contains("text of broken (en)");
    assertThat(server.uploadedFiles()).isEmpty();
  }

  @Test
  void hasFieldsWithTheirLinesBesideFiles() {
    assertThat(
            answer(
                field("story", "Uno\r\n\r\n  dos ñ ")
                    + file("name=\"photo\"; filename=\"a.jpg\"", "abc")
                    + field("title", "Cup\r\nand saucer")
                    + file("name=\"other\"; filename=\"b.jpg\"", "")
                    + END))
        .contains("title=Cup and saucer story=Uno||  dos ñ files=photo[a.jpg]3,other[b.jpg]0");
  }

  @Test
  void aFileFieldThatWasLeftEmptyIsNoFile() {
    assertThat(
            answer(
                file("name=\"photo\"; filename=\"\"", "")
                    + file("name=\"photo\"; filename=\"\"", "")
                    + file("name=\"photo\"; filename=\"\"", "")
                    + END))
        .contains("files= on disk=0");
  }

  @Test
  void aFormWithoutAnyPartHasNothing() {
    assertThat(answer(END)).contains("title= story= files= on disk=0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "filename=\"../../etc/passwd\"                        | passwd",
        "filename=\"C:\\fakepath\\foto.jpg\"                  | C fakepathfoto.jpg",
        "filename=\"a;b.jpg\"                                 | a b.jpg",
        "filename=\"taza \u00f1 \u2013 \u9676\u5668 \ud83c\udf75.jpg\" | taza \u00f1 \u2013 \u9676\u5668 \ud83c\udf75.jpg",
        "filename=\"4%22 cup.jpg\"                            | 4\" cup.jpg",
        "filename*=UTF-8''taza%20%C3%B1.jpg                   | taza \u00f1.jpg",
        "filename=\"a.jpg\"; filename*=UTF-8''%C3%B1.jpg      | \u00f1.jpg",
        "filename=\"a\u0007\u202eb\u0000.jpg\"                | a b .jpg",
        "filename=photo.jpg                                   | photo.jpg",
        "filename=\"..\"                                      | ..",
        "filename=\"dir/\"                                    | ``"
      })
  void theNameIsOnlyALabel(String disposition, String label) {
    assertThat(answer(file("name=\"photo\"; " + disposition, "abc") + END))
        .contains("files=photo[" + label + "]3 on disk=1");
  }

  @Test
  void aLongNameKeepsItsEnding() {
    String shown =
        answer(file("name=\"photo\"; filename=\"" + "ñ".repeat(300) + ".jpg\"", "a") + END);

    assertThat(shown).contains("files=photo[" + "ñ".repeat(115) + "….jpg]1");
  }

  @Test
  void whatIsTooLargeIsSaidBeforeItIsSent() {
    try (RawRequest connection = connect()) {
      connection.send(
          head(SAME_ORIGIN + SESSION + "Content-Length: " + 20 * MEGABYTE + "\r\n\r\n"));

      assertThat(connection.response())
          .startsWith("HTTP/1.1 413")
          .contains("all files have at most 1 MB (en)");
      for (int i = 0; i < 20; i++) {
        connection.send(new byte[MEGABYTE]);
      }
      assertThat(post(connection, END).response()).startsWith("HTTP/1.1 200");
    }
    assertThat(server.uploadedFiles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,    1.5, only one file too large,   a file has at most 1 MB",
    "2,    0.9, both together,             all files have at most 1 MB",
    "3,    0.1, one too many,              only 2 files",
    "1000, 0,   many,                      only 2 files"
  })
  void eachLimitHasItsAnswer(int files, double megabytes, String what, String text)
      throws InterruptedException {
    String photo =
        file("name=\"photo\"; filename=\"a.jpg\"", "x".repeat((int) (megabytes * MEGABYTE)));

    assertThat(answer(photo.repeat(files) + END))
        .as(what)
        .startsWith("HTTP/1.1 413")
        .contains(text);
    awaitNoFile();
  }

  /**
   * Defect: of a file that was complete already, the end of its writing was an error in the log.
   */
  @Test
  void whatIsTooLargeIsNoAlarm() throws InterruptedException {
    String photo = file("name=\"photo\"; filename=\"a.jpg\"", "x".repeat(MEGABYTE + 1));
    try (WrittenLog log = new WrittenLog()) {
      for (int i = 0; i < 20; i++) {
        assertThat(answer(photo + END)).startsWith("HTTP/1.1 413");
      }
      awaitNoFile();
      assertThat(log.alarms()).isEmpty();
    }
  }

  /** No length is declared, and the end never comes. */
  @Test
  void anEndlessFileIsRefusedWhenItIsTooLong() throws InterruptedException {
    try (RawRequest connection = connect()) {
      connection.send(head(SAME_ORIGIN + SESSION + "Transfer-Encoding: chunked\r\n\r\n"));
      String begin = "--XX\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n";
      chunk(connection, begin.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 40; i++) {
        chunk(connection, new byte[MEGABYTE / 16]);
      }

      assertThat(connection.response())
          .startsWith("HTTP/1.1 413")
          .contains("a file has at most 1 MB (en)");
    }
    awaitNoFile();
  }

  private static void chunk(RawRequest connection, byte[] bytes) {
    connection.send(Integer.toHexString(bytes.length) + "\r\n").send(bytes).send("\r\n");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "100000", "900000"})
  void aFileThatIsBrokenOffLeavesNothing(int bytes) throws InterruptedException {
    for (int i = 0; i < 30; i++) {
      try (RawRequest connection = connect()) {
        connection.send(head(SAME_ORIGIN + SESSION + "Content-Length: " + MEGABYTE + "\r\n\r\n"));
        connection.send(
            "--XX\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n"
                + "x".repeat(bytes));
        if (i % 3 == 0) {
          awaitAFile();
        }
      }
    }
    awaitNoFile();
    assertThat(answered).hasValue(0);
  }

  private void awaitAFile() throws InterruptedException {
    while (server.uploadedFiles().isEmpty()) {
      Thread.sleep(2);
    }
  }

  private void awaitNoFile() throws InterruptedException {
    while (!server.uploadedFiles().isEmpty()) {
      Thread.sleep(2);
    }
  }

  @Test
  void twoAtOnceGetTheirOwnFiles() throws InterruptedException {
    try (RawRequest first = connect();
        RawRequest second = connect()) {
      post(first, field("title", "together") + file("name=\"a\"; filename=\"1.jpg\"", "one") + END);
      post(
          second,
          field("title", "together") + file("name=\"b\"; filename=\"2.jpg\"", "second") + END);

      assertThat(first.response()).contains("files=a[1.jpg]3");
      assertThat(second.response()).contains("files=b[2.jpg]6");
    }
    assertThat(server.uploadedFiles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multipart/form-data; boundary=XX | --XX~Content-Disposition: form-data; name=\"a\"; filename*=x-none''b~~c~--XX--~",
        "multipart/form-data; boundary=XX | --XX~Content-Disposition: form-data; name=\"a\"; filename*=U F''b~~c~--XX--~",
        "multipart/form-data; boundary=XX | --XX~Content-Disposition: form-data; name=\"a\"; filename*=b~~c~--XX--~",
        "multipart/form-data; boundary=XX | --XX~Content-Disposition: form-data; name=\"a\"~~\u0000~--XX--~",
        "multipart/form-data              | --XX~~",
        "application/json                 | {}",
        "text/plain                       | a"
      })
  void whatIsNoFormIsRefused(String type, String body) throws InterruptedException {
    String bytes = body.replace("~", "\r\n");
    try (RawRequest connection = connect()) {
      String answer =
          connection
              .send(
                  head(SAME_ORIGIN + SESSION + "Content-Length: " + bytes.length() + "\r\n\r\n")
                          .replaceFirst("Content-Type: .*", "Content-Type: " + type)
                      + bytes)
              .response();

      assertThat(answer).startsWith("HTTP/1.1 400").contains("text of malformed (en)");
    }
    awaitNoFile();
    assertThat(answered).hasValue(0);
  }

  @Test
  void aProcessThatEndedLeavesNoFilesForever(@TempDir Path folder) throws IOException {
    Path left = Files.writeString(folder.resolve("left"), "half a photo");

    UploadFolder.open(folder);

    assertThat(left).doesNotExist();
    assertThat(List.of(folder)).allMatch(Files::isDirectory);
  }
}
