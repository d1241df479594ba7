package io.puente.server.browser;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/** A thumb on a phone. To go into a field costs a tap, too; a list and a file cost two. */
final class Thumb implements Hand {

  private final Page page;
  private final Effort effort;

  Thumb(Page page, Effort effort) {
    this.page = page;
    this.effort = effort;
  }

  @Override
  public void press(Locator target) {
    effort.addTaps(1);
    target.tap();
  }

  @Override
  public void type(Locator field, String text) {
    press(field);
    effort.addField();
    field.fill(text);
  }

  @Override
  public void choose(Locator list, String option) {
    effort.addTaps(2);
    list.selectOption(new SelectOption().setLabel(option));
  }

  @Override
  public void mark(Locator box) {
    if (!box.isChecked()) {
      press(box);
    }
  }

  @Override
  public void attach(Locator field, FilePayload... files) {
    String button = "label[for='%1$s'], label:has(#%1$s)".formatted(field.getAttribute("id"));
    FileChooser chooser = page.waitForFileChooser(() -> press(page.locator(button)));
    effort.addTaps(1);
    chooser.setFiles(files);
  }
}
