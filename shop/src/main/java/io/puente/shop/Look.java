package io.puente.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shop shows of itself.
 *
 * @param theme the name of its colours and fonts
 * @param tagline one sentence, below the shop's name
 * @param about its story, in paragraphs
 * @param featured the handles of the products on its home page; empty for the newest
 * @param hero the hash of the picture on its home page, if it has one
 */
public record Look(
    String theme,
    Localized tagline,
    Localized about,
    List<String> featured,
    @Nullable String hero) {}
