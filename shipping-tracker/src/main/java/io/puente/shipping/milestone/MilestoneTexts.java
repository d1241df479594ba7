package io.puente.shipping.milestone;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Texts of milestones and events in Spanish, English and Portuguese; Spanish for other languages.
 */
public final class MilestoneTexts {
  private static final List<String> LANGUAGES = List.of("es", "en", "pt");

  private final Locale reader;
  private final ResourceBundle texts;

  private MilestoneTexts(Locale reader) {
    this.reader = LANGUAGES.contains(reader.getLanguage()) ? reader : Locale.of("es");
    this.texts =
        ResourceBundle.getBundle(
            MilestoneTexts.class.getPackageName() + ".Milestones",
            this.reader,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  public static MilestoneTexts in(Locale reader) {
    return new MilestoneTexts(reader);
  }

  /** A title in one line: «En aduana de Estados Unidos: falta un dato o un papel». */
  public String title(Milestone milestone, Route route) {
    return format("milestone." + milestone + ".title", countryName(milestone.country(route)));
  }

  /** The title for a parcel without any event yet. */
  public String awaitingFirstEvent() {
    return texts.getString("milestone.none.title");
  }

  /** What the reader can do now; empty if nothing. */
  public Optional<String> advice(Milestone milestone, Route route) {
    String key = "milestone." + milestone + ".advice";
    return texts.containsKey(key)
        ? Optional.of(format(key, countryName(milestone.country(route))))
        : Optional.empty();
  }

  /** The event with its reason, if there is one. An unknown code is shown unchanged. */
  public String event(ParcelEvent event) {
    String key = "event." + event.code();
    String text =
        texts.containsKey(key) ? texts.getString(key) : format("event.unknown", event.code());
    return event.reason() == null ? text : text + ": " + reason(event.reason());
  }

  /** A reason of {@link EventReasons} in the reader's language; other reasons stay unchanged. */
  private String reason(String reason) {
    String key = "reason." + reason;
    return texts.containsKey(key) ? texts.getString(key) : reason;
  }

  private String format(String key, String argument) {
    return new MessageFormat(texts.getString(key), reader).format(new Object[] {argument});
  }

  private String countryName(String code) {
    return Locale.of("", code).getDisplayCountry(reader);
  }
}
