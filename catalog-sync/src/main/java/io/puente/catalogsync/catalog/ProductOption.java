package io.puente.catalogsync.catalog;

import java.util.SortedMap;

/**
 * What buyers choose by.
 *
 * @param name in the shop's own language
 * @param names in the others
 */
public record ProductOption(String name, SortedMap<String, String> names) {}
