package io.puente.catalogsync.picture;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import io.vertx.core.buffer.Buffer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes images as WebP (RFC 9649) with the native libwebp, which comes with its library for the
 * usual systems. Where it cannot be loaded (another processor, a temporary folder without the right
 * to execute), there is no WebP, and the log says so once.
 */
final class WebpEncoder {

  private static final Logger LOG = LoggerFactory.getLogger(WebpEncoder.class);

  private static final float QUALITY = 0.78f;

  /** Of 0 to 6. The usual 4 takes twice as long for two per cent of the bytes. */
  private static final int METHOD = 2;

  /** The longest side that the format knows. */
  private static final int MAX_SIDE = 16_383;

  private static final AtomicBoolean MISSING = new AtomicBoolean();

  private WebpEncoder() {}

  /** The image as WebP; empty if it is too long for the format, or cannot be encoded. */
  static Optional<Buffer> encode(BufferedImage image) {
    if (MISSING.get() || Math.max(image.getWidth(), image.getHeight()) > MAX_SIDE) {
      return Optional.empty();
    }
    try {
      ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
      WebPWriteParam parameters = (WebPWriteParam) writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionType("Lossy");
      parameters.setCompressionQuality(QUALITY);
      parameters.setMethod(METHOD);
      return Optional.of(Buffer.buffer(ImageProcessor.encoded(image, writer, parameters)));
    } catch (LinkageError e) {
      if (!MISSING.getAndSet(true)) {
        LOG.warn("no WebP, pictures are JPEG only reason={}", e.toString());
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      LOG.warn("no WebP of a picture of {}x{}", image.getWidth(), image.getHeight(), e);
      return Optional.empty();
    }
  }
}
