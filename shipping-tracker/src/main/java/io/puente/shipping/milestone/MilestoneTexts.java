package io.puente.shipping.milestone;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Milestones and events in a buyer's words: Spanish, English and Portuguese, else Spanish. */
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

  /** One line: «En aduana de Estados Unidos: falta un dato o un papel». */
  public String title(Milestone milestone, Route route) {
    return format("milestone." + milestone + ".title", countryName(milestone.country(route)));
  }

  /** One line for a parcel that has a number but of which the post has not spoken. */
  public String unheard() {
    return texts.getString("milestone.unheard.title");
  }

  /** What the reader can do now; empty where there is nothing to say. */
  public Optional<String> advice(Milestone milestone, Route route) {
    var key = "milestone." + milestone + ".advice";
    return texts.containsKey(key)
        ? Optional.of(format(key, countryName(milestone.country(route))))
        : Optional.empty();
  }

  /** What happened, with its reason if there is one; a code we do not know is shown as it came. */
  public String event(ParcelEvent event) {
    var key = "event." + event.code();
    var happened =
        texts.containsKey(key) ? texts.getString(key) : format("event.unknown", event.code());
    return event.reason() == null ? happened : happened + ": " + reason(event.reason());
  }

  /** A reason of ours in the reader's language; a post's own words stay as they are. */
  private String reason(String reason) {
    var key = "reason." + reason;
    return texts.containsKey(key) ? texts.getString(key) : reason;
  }

  private String format(String key, String argument) {
    return new MessageFormat(texts.getString(key), reader).format(new Object[] {argument});
  }

  private String countryName(String code) {
    return Locale.of("", code).getDisplayCountry(reader);
  }
}
