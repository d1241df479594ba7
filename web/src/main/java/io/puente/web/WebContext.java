package io.puente.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.puente.platform.database.FairExecutor;
import io.puente.web.page.Assets;
import io.puente.web.page.PageCache;
import io.puente.web.page.Templates;
import io.puente.web.request.CookieNames;
import io.puente.web.request.LogLimit;
import io.puente.web.request.Sites;
import io.puente.web.request.TrustedProxies;
import io.puente.web.response.SecurityHeaders;
import io.puente.web.upload.UploadFolder;
import java.util.concurrent.Executor;

/**
 * What all threads of the server share.
 *
 * @param threads runs what may block, one virtual thread for each task
 * @param tenantThreads the same, for what is done for a tenant
 */
public record WebContext(
    Sites sites,
    CookieNames cookieNames,
    SecurityHeaders securityHeaders,
    TrustedProxies proxies,
    Assets assets,
    Templates templates,
    PageCache cache,
    UploadFolder uploads,
    Executor threads,
    FairExecutor tenantThreads,
    MeterRegistry meters,
    LogLimit logLimit) {}
