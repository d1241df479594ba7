package io.puente.shipping.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads the barcodes of a label on a photo, as a phone takes it: turned, slanted, dim, with several
 * barcodes. Only barcodes are read; nothing guesses at printed letters.
 */
public final class LabelReader {

  /**
   * Those of carriers' labels that are found anywhere on a photo; the reader finds Data Matrix in
   * its middle only. Others would find products' codes in folds of paper.
   */
  private static final List<BarcodeFormat> FORMATS =
      List.of(
          BarcodeFormat.CODE_128, BarcodeFormat.CODE_39, BarcodeFormat.ITF, BarcodeFormat.PDF_417);

  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.POSSIBLE_FORMATS, FORMATS, DecodeHintType.TRY_HARDER, true);

  /** The first one sees through shadows, the second one through blur. */
  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  /** Small enough to be fast; most barcodes are found here. */
  private static final int SMALLEST_SIDE = 900;

  /** A photo takes up to 60 MB of memory and a core for a second or two: one after another. */
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

  private LabelReader() {}

  /** What a photo says. */
  public sealed interface Reading {

    /** The texts of its barcodes; none if it has no readable one. */
    record Barcodes(List<String> texts) implements Reading {
      public Barcodes {
        texts = List.copyOf(texts);
      }
    }

    /** The file is no JPEG or PNG that can be read. */
    record NoPhoto() implements Reading {}
  }

  /**
   * Reads a photo, first coarsely, then finer and turned, until it has found what is wanted.
   * Blocks.
   *
   * @param file a JPEG or PNG
   * @param wanted whether a barcode's text ends the search
   */
  public static Reading read(byte[] file, Predicate<String> wanted) {
    ONE_AT_A_TIME.lock();
    try {
      return Photo.read(file)
          .<Reading>map(photo -> new Reading.Barcodes(search(photo, wanted)))
          .orElseGet(Reading.NoPhoto::new);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static List<String> search(Photo photo, Predicate<String> wanted) {
    Set<String> found = new LinkedHashSet<>();
    for (Photo size : sizes(photo)) {
      // Each is read in both directions.
      for (Photo turn : List.of(size, size.turned())) {
        for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
          found.addAll(texts(new BinaryBitmap(binarizer.apply(turn.source()))));
          if (found.stream().anyMatch(wanted)) {
            return List.copyOf(found);
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** From small to large. */
  private static List<Photo> sizes(Photo photo) {
    List<Photo> sizes = new ArrayList<>(List.of(photo));
    while (sizes.getFirst().longerSide() / 2 >= SMALLEST_SIDE) {
      sizes.addFirst(sizes.getFirst().half());
    }
    return sizes;
  }

  private static List<String> texts(BinaryBitmap bitmap) {
    MultiFormatReader reader = new MultiFormatReader();
    reader.setHints(HINTS);
    try {
      Result[] results = new GenericMultipleBarcodeReader(reader).decodeMultiple(bitmap, HINTS);
      return List.of(results).stream().map(Result::getText).toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }
}
