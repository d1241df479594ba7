package io.puente.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** A keyboard, and no mouse. Whatever has the focus must be seen, and be seen to have it. */
final class Keyboard implements Hand {

  /** More than any page has. */
  private static final int MOST_STOPS = 400;

  private static final String HAS_FOCUS = "element => element === document.activeElement";

  /** What is drawn for a field for files is its label. */
  private static final String IS_SEEN_TO_HAVE_FOCUS =
      """
      element => [element, element.parentElement, ...(element.labels ?? [])].some(each => {
        const style = getComputedStyle(each);
        const box = each.getBoundingClientRect();
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        return (ring || style.boxShadow !== 'none') && box.width > 1
            && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      })
      """;

  private final Page page;
  private final Effort effort;

  Keyboard(Page page, Effort effort) {
    this.page = page;
    this.effort = effort;
  }

  @Override
  public void press(Locator target) {
    goTo(target);
    effort.addTaps(1);
    page.keyboard().press("Enter");
  }

  @Override
  public void type(Locator field, String text) {
    goTo(field);
    effort.addField();
    page.keyboard().press("Control+A");
    page.keyboard().insertText(text);
  }

  @Override
  public void choose(Locator list, String option) {
    goTo(list);
    page.keyboard().press("Home");
    for (int i = 0; !isChosen(list, option); i++) {
      assertThat(i).as("steps to «%s»", option).isLessThan(MOST_STOPS);
      page.keyboard().press("ArrowDown");
    }
    effort.addTaps(1);
  }

  private static boolean isChosen(Locator list, String option) {
    return list.evaluate("list => list.selectedOptions[0]?.label.trim()").equals(option);
  }

  @Override
  public void mark(Locator box) {
    if (box.isChecked()) {
      return;
    }
    effort.addTaps(1);
    if (box.getAttribute("type").equals("radio")) {
      goTo(stopOfGroup(box));
      for (int i = 0; !box.isChecked(); i++) {
        assertThat(i).as("steps in a group").isLessThan(MOST_STOPS);
        page.keyboard().press("ArrowDown");
      }
    } else {
      goTo(box);
      page.keyboard().press("Space");
    }
  }

  /** Of a group, only the chosen one, or else the first one, has a place in the order. */
  private Locator stopOfGroup(Locator radio) {
    Locator group = page.locator("[type=radio][name='%s']".formatted(radio.getAttribute("name")));
    Locator chosen = group.and(page.locator(":checked"));
    return chosen.count() > 0 ? chosen : group.first();
  }

  @Override
  public void attach(Locator field, FilePayload... files) {
    goTo(field);
    effort.addTaps(2);
    FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
    chooser.setFiles(files);
  }

  private void goTo(Locator target) {
    target.waitFor();
    for (int i = 0; !(boolean) target.evaluate(HAS_FOCUS); i++) {
      assertThat(i).as("stops before %s", target).isLessThan(MOST_STOPS);
      page.keyboard().press("Tab");
    }
    page.waitForFunction(IS_SEEN_TO_HAVE_FOCUS, target.elementHandle());
  }
}
