package io.puente.catalogsync.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.puente.catalogsync.feed.ProblemKind;
import io.puente.catalogsync.picture.ProcessedImage.Ready;
import io.puente.catalogsync.picture.ProcessedImage.Rejected;
import io.puente.catalogsync.testing.SamplePictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files with very many pixels, in a process whose heap could not hold them. */
final class HugePicturesTest {

  private static final String HEAP = "-Xmx128m";

  @TempDir private Path folder;

  @Test
  void areReadOneAtATimeWithinASmallHeap() throws Exception {
    byte[] tall = PngBomb.of(5100, 23_500, 8, PngBomb.RGB);
    assertThat(tall.length).as("a small file").isLessThan(2_000_000);
    write("1-tall.png", tall);
    write("2-tall.png", PngBomb.of(5100, 23_500, 4, PngBomb.PALETTE));
    write("3-deep.png", PngBomb.of(5_000, 6_000, 16, PngBomb.RGBA));
    write("4-grey.png", PngBomb.of(7_000, 6_000, 16, PngBomb.GREY));
    write("5-text.png", PngBomb.withText(500_000_000));
    write("6-many.gif", encoded("gif", BufferedImage.TYPE_BYTE_BINARY, 6_000, 7_000));
    write("7-photo.jpg", encoded("jpg", BufferedImage.TYPE_BYTE_GRAY, 6_000, 7_000));
    write("8-progressive.jpg", withSize(progressive(), 6_000, 5_000));
    write("9-mug.jpg", SamplePictures.of(Color.BLUE, 640, 800, "jpg"));

    assertThat(inASmallHeap())
        .containsExactly(
            "1-tall.png 5100x23500 ready",
            "2-tall.png 5100x23500 ready",
            "3-deep.png 5000x6000 ready",
            "4-grey.png 7000x6000 ready",
            "5-text.png 10x10 ready",
            "6-many.gif 6000x7000 ready",
            "7-photo.jpg 6000x7000 ready",
            "8-progressive.jpg PICTURE_TOO_LARGE",
            "9-mug.jpg 640x800 ready");
  }

  @Test
  void areRefusedIfOneLineIsLongerThanTheHeap() {
    assertThat(ProcessedImage.of(PngBomb.of(119_000_000, 1, 1, PngBomb.GREY)))
        .isEqualTo(new Rejected(ProblemKind.PICTURE_TOO_LARGE));
  }

  @Test
  void areRefusedIfTheDecoderGoesOverThemTooOften() {
    byte[] photo = progressive();
    assertThat(JpegStructure.of(photo).progressive()).isTrue();
    int scans = JpegStructure.of(photo).scans();
    assertThat(scans).isBetween(2, 20);
    assertThat(ProcessedImage.of(photo)).isInstanceOf(Ready.class);

    byte[] slow = withLastScanRepeated(photo, 200);

    assertThat(JpegStructure.of(slow).scans()).isEqualTo(scans + 200);
    assertThat(ProcessedImage.of(slow)).isEqualTo(new Rejected(ProblemKind.PICTURE_TOO_LARGE));
  }

  @Test
  void ofUsualSizeLoseNothing() {
    ImageSize phone = ImageSize.within(64L << 20, 4000, 3000, 3);
    assertThat(phone.step()).as("every pixel of a photo of 12 megapixels").isOne();
    assertThat(phone.bytes()).isLessThan(64L << 20);
    assertThat(ImageSize.within(64L << 20, 8000, 6000, 3).step()).isEqualTo(2);
  }

  private void write(String name, byte[] file) throws IOException {
    Files.write(folder.resolve(name), file);
  }

  private List<String> inASmallHeap() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed.lines().toList();
  }

  /** Processes all files of a folder at the same time. */
  static final class SmallHeap {

    public static void main(String[] arguments) throws Exception {
      try (var files = Files.list(Path.of(arguments[0]));
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<String>> outcomes =
            files.sorted().map(file -> threads.submit(() -> outcome(file))).toList();
        for (Future<String> outcome : outcomes) {
          System.out.println(outcome.get());
        }
      }
    }

    private static String outcome(Path file) throws IOException {
      String outcome =
          switch (ProcessedImage.of(Files.readAllBytes(file))) {
            case Ready ready -> "%dx%d ready".formatted(ready.width(), ready.height());
            case Rejected rejected -> rejected.kind().name();
          };
      return file.getFileName() + " " + outcome;
    }
  }

  private static byte[] encoded(String format, int type, int width, int height) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, type), format, file);
    return file.toByteArray();
  }

  private static byte[] progressive() {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam progressively = writer.getDefaultWriteParam();
    progressively.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), progressively);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  /** Changes the size in the header of a progressive frame. */
  private static byte[] withSize(byte[] jpeg, int width, int height) {
    int frame = indexOf(jpeg, 0xC2);
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
    return jpeg;
  }

  private static byte[] withLastScanRepeated(byte[] jpeg, int times) {
    int scan = jpeg.length;
    while (!isMarker(jpeg, --scan, 0xDA)) {}
    int end = jpeg.length - 2;
    ByteArrayOutputStream slow = new ByteArrayOutputStream();
    slow.write(jpeg, 0, end);
    for (int i = 0; i < times; i++) {
      slow.write(jpeg, scan, end - scan);
    }
    slow.write(jpeg, end, 2);
    return slow.toByteArray();
  }

  private static int indexOf(byte[] jpeg, int marker) {
    int at = 0;
    while (!isMarker(jpeg, at, marker)) {
      at++;
    }
    return at;
  }

  private static boolean isMarker(byte[] jpeg, int at, int marker) {
    return at + 1 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == marker;
  }
}
