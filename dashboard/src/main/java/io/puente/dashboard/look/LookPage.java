package io.puente.dashboard.look;

import io.puente.dashboard.DashboardLayout;
import io.puente.web.page.PageModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of the look.
 *
 * @param notice what was done; empty at first
 * @param alarm why nothing was changed; empty if it was, or at first
 * @param seen identifies the stored settings
 * @param accentCheck none while the theme's accent is chosen
 * @param previewPath the home page with what is typed
 * @param wrong by field
 */
public record LookPage(
    String title,
    DashboardLayout dashboard,
    String notice,
    String alarm,
    String seen,
    String name,
    List<ThemeChoice> themes,
    boolean ownAccent,
    String accent,
    @Nullable AccentCheck accentCheck,
    List<Words> words,
    String previewPath,
    Map<String, String> wrong,
    List<PictureForm> pictures)
    implements PageModel {

  @Override
  public boolean isRefused() {
    return !alarm.isEmpty() || !wrong.isEmpty();
  }

  /** A theme to choose. */
  public record ThemeChoice(String code, String name, String mood, boolean chosen) {}

  /**
   * The sentence and the story in one language.
   *
   * @param name of the language, in the owner's
   */
  public record Words(String language, String name, String tagline, String story, boolean ofShop) {}

  /**
   * The form of one picture of the shop.
   *
   * @param part of the look: {@code picture} or {@code logo}, as its texts and paths are named
   * @param seen the hash of the picture that is replaced; empty for none
   * @param leastWidth in pixels
   * @param mostBytes of a file
   * @param tooLarge the answer to a larger one
   */
  public record PictureForm(
      String part,
      @Nullable Shown shown,
      String seen,
      int leastWidth,
      long mostBytes,
      String tooLarge) {}

  /** A picture as it is shown. */
  public record Shown(String src, int width, int height) {}
}
