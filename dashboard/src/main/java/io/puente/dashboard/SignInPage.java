package io.puente.dashboard;

import io.puente.web.page.PageModel;
import java.util.List;

/**
 * Where an owner signs in.
 *
 * @param next the page of the dashboard to go to afterwards
 * @param notice what went wrong; empty at first
 */
public record SignInPage(
    String title,
    String email,
    String next,
    String notice,
    List<DashboardLayout.Language> languages)
    implements PageModel {}
