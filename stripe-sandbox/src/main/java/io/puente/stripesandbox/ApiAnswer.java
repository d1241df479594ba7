package io.puente.stripesandbox;

/**
 * What the API answers.
 *
 * @param body JSON, except for the web page of a bad day
 * @param replayed whether this was the answer to an earlier call with the same key
 */
record ApiAnswer(int status, String body, boolean replayed) {

  static ApiAnswer of(SandboxError error) {
    return new ApiAnswer(error.status(), error.toJson().encode(), false);
  }
}
