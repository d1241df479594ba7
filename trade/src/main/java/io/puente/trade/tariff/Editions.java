package io.puente.trade.tariff;

import io.puente.landedcost.Country;
import io.puente.landedcost.LandedCost;
import io.puente.landedcost.tariff.ScheduleReport;
import io.puente.landedcost.tariff.TariffFile;
import io.puente.platform.database.Database;
import io.puente.platform.database.Transaction;
import io.puente.platform.events.Events;
import io.puente.trade.time.CountryTimeZones;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Imports and lists editions of tariffs. */
public final class Editions {

  /** The message to all nodes after an import. */
  public static final String CHANGED = "tariffs";

  private final Database database;
  private final Clock clock;

  public Editions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** All editions, by destination and day. */
  public List<Edition> all() {
    return database.asOperator(EditionSql::all);
  }

  /** The editions whose stored lines are damaged. Importing their files again repairs them. */
  public Set<Edition> unreadable(LandedCost bundled) {
    return StoredTariffs.read(bundled, database.asOperator(EditionSql::contents)).unreadable();
  }

  /**
   * Imports a tariff as a whole, or not at all. It replaces an edition of the same name.
   *
   * @param from the first day in force; {@code null} keeps the day of an edition of the same name,
   *     and is today for a new edition
   * @param progress receives the number of rows read so far, now and then
   * @throws io.puente.landedcost.InvalidSchedule if the file holds no tariff
   */
  public ImportResult importFile(
      Country destination, String name, @Nullable LocalDate from, Path file, IntConsumer progress)
      throws IOException {
    MessageDigest hash = sha256();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ScheduleReport report;
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), hash);
        Reader export = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        Writer table =
            new OutputStreamWriter(new GZIPOutputStream(content), StandardCharsets.UTF_8)) {
      report = TariffFile.read(export, table, progress);
    }
    String fileHash = HexFormat.of().formatHex(hash.digest());
    return database.asOperator(
        tx ->
            put(
                tx,
                new Edition(
                    destination,
                    name,
                    from == null ? dateOf(tx, destination, name) : from,
                    report.lines(),
                    report.inWords(),
                    report.unread().size(),
                    fileHash,
                    clock.instant()),
                content.toByteArray(),
                report));
  }

  private LocalDate dateOf(Transaction tx, Country destination, String name) {
    return EditionSql.all(tx).stream()
        .filter(other -> other.destination().equals(destination) && other.name().equals(name))
        .map(Edition::from)
        .findFirst()
        .orElseGet(() -> CountryTimeZones.day(clock.instant(), destination.code()));
  }

  private static ImportResult put(
      Transaction tx, Edition edition, byte[] content, ScheduleReport report) {
    for (Edition other : EditionSql.all(tx)) {
      if (!other.destination().equals(edition.destination())) {
        continue;
      }
      boolean sameName = other.name().equals(edition.name());
      boolean sameDay = other.from().equals(edition.from());
      boolean sameFile = other.fileHash().equals(edition.fileHash());
      if (sameName
          && sameDay
          && sameFile
          && Arrays.equals(EditionSql.content(tx, other), content)) {
        return new ImportResult.Unchanged(other);
      }
      if (sameDay && !sameName) {
        return new ImportResult.DateConflict(other);
      }
    }
    EditionSql.put(tx, edition, content);
    Events.notifyNodes(tx, CHANGED);
    return new ImportResult.Imported(edition, report);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
