package io.puente.catalogsync.picture;

import java.util.UUID;

/** A picture of a product that is still to be read or fetched. */
record PictureInPlace(UUID id, UUID product, String handle, String source) {}
