/** What the server must withstand: crowds, malice and kills. */
@NullMarked
package io.puente.storefront.storm;

import org.jspecify.annotations.NullMarked;
