/** Database, transactions, migrations, jobs, events, configuration: no word of commerce. */
@NullMarked
package io.puente.platform;

import org.jspecify.annotations.NullMarked;
