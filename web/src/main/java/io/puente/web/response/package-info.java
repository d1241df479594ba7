/** What a handler answers, and how an answer is written: headers, cookies, problems, streams. */
@NullMarked
package io.puente.web.response;

import org.jspecify.annotations.NullMarked;
