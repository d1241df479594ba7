package io.puente.web.upload;

import io.puente.platform.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came with a form that may have files. */
public sealed interface Upload {

  /** Everything, within the limits. A file field that was left empty has no file. */
  record Received(List<UploadedFile> files) implements Upload {

    public Received {
      files = List.copyOf(files);
    }

    /** The first file of a field. */
    public Optional<UploadedFile> file(String field) {
      return files.stream().filter(file -> file.field().equals(field)).findFirst();
    }
  }

  /** More than the limits allow. Nothing of it was kept, and the fields were not read either. */
  record TooLarge(Exceeded limit, UploadLimits limits) implements Upload {

    /** The limit that was exceeded. */
    public enum Exceeded {
      COUNT,
      FILE,
      TOTAL
    }

    /** What the limit is, for the person who sent the files. */
    public String text(Texts texts) {
      String key = "upload.too-large." + limit.name().toLowerCase(Locale.ROOT);
      return switch (limit) {
        case COUNT -> texts.count(key, limits.files());
        case FILE -> texts.get(key, megabytes(limits.fileBytes()));
        case TOTAL -> texts.get(key, megabytes(limits.totalBytes()));
      };
    }

    private static long megabytes(long bytes) {
      return Math.max(1, bytes >> 20);
    }
  }
}
