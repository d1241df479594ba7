package io.puente.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * What is written to the log until it is closed, also by libraries that use the JDK's own logger.
 */
final class WrittenLog implements AutoCloseable {

  private static final java.util.logging.Logger JDK = java.util.logging.Logger.getLogger("");

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  private final List<String> jdkAlarms = new CopyOnWriteArrayList<>();
  private final Handler jdkHandler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          if (line.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
            jdkAlarms.add(line.getMessage() + " " + line.getThrown());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  WrittenLog() {
    lines.start();
    root.addAppender(lines);
    JDK.addHandler(jdkHandler);
  }

  /** Warnings and errors. */
  List<String> alarms() {
    Stream<String> own =
        List.copyOf(lines.list).stream()
            .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
            .map(ILoggingEvent::getFormattedMessage);
    return Stream.concat(own, jdkAlarms.stream()).toList();
  }

  @Override
  public void close() {
    root.detachAppender(lines);
    JDK.removeHandler(jdkHandler);
  }
}
