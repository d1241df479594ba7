package io.puente.catalogsync.picture;

import java.util.UUID;

/** The job of fetching the picture of one place on a product. */
public record PictureToFetch(UUID picture) {}
