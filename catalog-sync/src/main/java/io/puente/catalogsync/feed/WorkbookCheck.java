package io.puente.catalogsync.feed;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is read: what it is when it is unpacked, and whether it names
 * cells or formulas that no spreadsheet has and that would take all memory or time.
 */
final class WorkbookCheck {

  /** Of all parts together; a hundred thousand rows of ten cells take about half of it. */
  private static final long MOST_BYTES = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

  private static final int MOST_PARTS = 2_000;

  /** Array formulas, each of which is compared with every cell. */
  private static final int MOST_ARRAYS = 200;

  /** Excel's own limit of a formula is 8,192. */
  private static final int MOST_FORMULA_CHARACTERS = 20_000;

  /** The last cell of a sheet is XFD1048576. */
  private static final Pattern CELL = Pattern.compile("\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}");

  private static final XMLInputFactory XML = factory();

  private long left = MOST_BYTES;
  private int arrays;

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** What is in the workbook is more than a server reads. */
  private static final class TooMuch extends IOException {

    private static final long serialVersionUID = 1;
  }

  /** Why a workbook must not be read; empty for a usual one. */
  static Optional<ProblemKind> faultOf(byte[] bytes) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      if (zip.getEntry("[Content_Types].xml") == null) {
        return Optional.of(ProblemKind.FILE_IS_A_WORKBOOK);
      }
      return new WorkbookCheck().faultOf(zip);
    } catch (TooMuch tooMuch) {
      return Optional.of(ProblemKind.WORKBOOK_TOO_LARGE);
    } catch (IOException | RuntimeException notReadable) {
      return Optional.of(ProblemKind.WORKBOOK_UNREADABLE);
    }
  }

  private Optional<ProblemKind> faultOf(ZipFile zip) throws IOException {
    int parts = 0;
    for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
      if (++parts > MOST_PARTS) {
        throw new TooMuch();
      }
      if (!isUsual(zip, part)) {
        return Optional.of(ProblemKind.WORKBOOK_UNREADABLE);
      }
    }
    return Optional.empty();
  }

  /** A picture ends at its first byte, because it is no XML. */
  private boolean isUsual(ZipFile zip, ZipArchiveEntry part) throws IOException {
    String name = part.getName().toLowerCase(Locale.ROOT);
    boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
    try (InputStream content = counted(zip.getInputStream(part))) {
      XMLStreamReader reader = XML.createXMLStreamReader(content);
      try {
        return isUsual(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof TooMuch tooMuch) {
          throw tooMuch;
        }
      }
      return !isXml;
    }
  }

  private boolean isUsual(XMLStreamReader reader) throws XMLStreamException {
    int formula = -1;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String cell = reader.getAttributeValue(null, "r");
          boolean isCell = reader.getLocalName().equals("c");
          if (isCell && cell != null && !CELL.matcher(cell).matches()) {
            return false;
          }
          boolean isFormula = reader.getLocalName().equals("f");
          formula = isFormula ? 0 : -1;
          if (isFormula
              && "array".equals(reader.getAttributeValue(null, "t"))
              && ++arrays > MOST_ARRAYS) {
            return false;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          formula = formula < 0 ? formula : formula + reader.getTextLength();
          if (formula > MOST_FORMULA_CHARACTERS) {
            return false;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> formula = -1;
        default -> {}
      }
    }
    return true;
  }

  private InputStream counted(InputStream content) {
    return new FilterInputStream(content) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
      }
    };
  }

  private void count(int bytes) throws TooMuch {
    left -= bytes;
    if (left < 0) {
      throw new TooMuch();
    }
  }
}
