package io.puente.server;

/** How the log is written: for people, or one JSON object a line for machines. */
public enum LogForm {
  TEXT,
  JSON
}
