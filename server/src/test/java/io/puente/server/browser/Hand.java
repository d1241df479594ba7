package io.puente.server.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** How somebody uses a page, and what it costs to use it so. */
interface Hand {

  /** Follows a link, or presses a button. */
  void press(Locator target);

  /** Writes into a field what is to stand in it. */
  void type(Locator field, String text);

  /** Chooses an option of a list by what it says. */
  void choose(Locator list, String option);

  /** Marks a box, or chooses one of several. */
  void mark(Locator box);

  /** Gives files to a field for files. */
  void attach(Locator field, FilePayload... files);
}
