/**
 * What happened to a parcel, and how far it has come: from a post's events to words for a buyer.
 */
@NullMarked
package io.puente.shipping.milestone;

import org.jspecify.annotations.NullMarked;
