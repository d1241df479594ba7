package io.puente.server.architecture.bad.storefront;

import org.commonmark.node.Node;

/** Sees the parser of Markdown from outside of its package. */
record BadMarkdown(Node text) {}
