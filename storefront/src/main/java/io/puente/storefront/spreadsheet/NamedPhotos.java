package io.puente.storefront.spreadsheet;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.picture.Pictures;
import io.puente.platform.database.Tenant;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The photos that a spreadsheet names by their files, which are uploaded afterwards. */
public record NamedPhotos(Pictures pictures) {

  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
  private static final Pattern ENDING = Pattern.compile("\\.(?:jpe?g|png|gif|webp|heic)$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** The names of the files that are still missing, each once. */
  public List<String> missing(Tenant tenant) {
    return pictures.awaited(tenant).stream().map(Pictures.Failure::source).distinct().toList();
  }

  /** How many photos with an address are still fetched. */
  public int fetching(Tenant tenant) {
    return pictures.fetching(tenant);
  }

  /**
   * Gives the photos with the name of a file its content.
   *
   * @return how many photos have it
   */
  public int take(Tenant tenant, String fileName, PictureHash content) {
    String name = simple(fileName);
    return name.isEmpty()
        ? 0
        : pictures.supply(tenant, source -> simple(source).equals(name), content);
  }

  /** A name without folders, ending, accents, case and signs. */
  static String simple(String fileName) {
    String name = FOLDERS.matcher(fileName.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    String letters =
        MARKS
            .matcher(
                Normalizer.normalize(ENDING.matcher(name).replaceFirst(""), Normalizer.Form.NFKD))
            .replaceAll("");
    return OTHER.matcher(letters).replaceAll("");
  }
}
