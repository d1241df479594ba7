package io.puente.web.upload;

import io.puente.web.upload.Upload.TooLarge.Exceeded;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of one request with files. Vert.x divides it into parts and writes each file to the
 * disk, no faster than the disk takes it. Used on the event loop, but for {@link #delete}.
 */
public final class IncomingUpload {

  private static final Logger LOG = LoggerFactory.getLogger(IncomingUpload.class);

  /** The fields beside the files, and the headers of all parts. */
  private static final long FIELDS_BYTES = 256 * 1024;

  /** What may have been received and not yet been written. */
  private static final long IN_FLIGHT_BYTES = 4 * 1024 * 1024;

  /** A browser shows an answer only when its whole request was read, be it in vain. */
  private static final long DROPPED_BYTES = 256 * 1024 * 1024;

  private final HttpServerRequest request;
  private final UploadLimits limits;
  private final UploadFolder folder;
  private final Executor threads;
  private final List<Part> parts = new ArrayList<>();
  private final Promise<Upload> result = Promise.promise();
  private long received;

  private record Part(HttpServerFileUpload upload, Path path, Future<Void> written) {

    UploadedFile file() {
      return new UploadedFile(upload.name(), FileLabel.of(upload.filename()), path);
    }
  }

  public IncomingUpload(
      HttpServerRequest request, UploadLimits limits, UploadFolder folder, Executor threads) {
    this.request = request;
    this.limits = limits;
    this.folder = folder;
    this.threads = threads;
  }

  /**
   * Lets the body wait until it is decided who may send it. What was not read when the request is
   * answered is read then and dropped.
   */
  public static void pause(RoutingContext context) {
    HttpServerRequest request = context.request();
    request.pause();
    context.addEndHandler(
        answered -> {
          if (answered.succeeded() && !request.isEnded()) {
            drop(request);
          }
        });
    context.next();
  }

  private static void drop(HttpServerRequest request) {
    request.setExpectMultipart(false).endHandler(null);
    request.handler(
        dropped -> {
          if (request.bytesRead() > DROPPED_BYTES) {
            request.connection().close();
          }
        });
    request.resume();
  }

  /**
   * Reads the body of a paused request. Fails if the body is malformed, if its sender breaks it
   * off, or if the disk cannot take it.
   */
  public Future<Upload> read() {
    if (!hasParts()) {
      return Future.failedFuture(new HttpException(400));
    }
    if (declaredBytes() > limits.totalBytes() + FIELDS_BYTES) {
      return Future.succeededFuture(
          new Upload.TooLarge(limits.files() == 1 ? Exceeded.FILE : Exceeded.TOTAL, limits));
    }
    try {
      request.setExpectMultipart(true);
    } catch (RuntimeException malformed) {
      return Future.failedFuture(new HttpException(400, malformed));
    }
    request.uploadHandler(this::begin);
    request.handler(this::count);
    request.exceptionHandler(result::tryFail);
    request.endHandler(ended -> end());
    request.resume();
    return result.future();
  }

  private boolean hasParts() {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null
        && type.toLowerCase(Locale.ROOT).matches("multipart/form-data\\s*;.*boundary=.+");
  }

  private long declaredBytes() {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  /** A file field that was left empty is sent as a part without a name. */
  private void begin(HttpServerFileUpload upload) {
    if (result.future().isComplete() || upload.filename().isEmpty()) {
      return;
    }
    if (parts.size() == limits.files()) {
      refuse(Exceeded.COUNT);
      return;
    }
    Path path = folder.newFile();
    parts.add(new Part(upload, path, upload.streamToFileSystem(path.toString())));
  }

  private void count(Buffer data) {
    received += data.length();
    if (!result.future().isComplete()) {
      refuseIfTooLarge();
    }
    if (result.future().isComplete()) {
      request.setExpectMultipart(false);
    }
  }

  private void refuseIfTooLarge() {
    long files = parts.stream().mapToLong(part -> part.upload().size()).sum();
    if (parts.stream().anyMatch(part -> part.upload().size() > limits.fileBytes())) {
      refuse(Exceeded.FILE);
    } else if (files > limits.totalBytes() || received - files > FIELDS_BYTES + IN_FLIGHT_BYTES) {
      refuse(Exceeded.TOTAL);
    }
  }

  private void refuse(Exceeded limit) {
    result.tryComplete(new Upload.TooLarge(limit, limits));
    discard();
  }

  private void end() {
    if (result.future().isComplete()) {
      return;
    }
    Future.all(parts.stream().map(Part::written).toList())
        .onFailure(result::tryFail)
        .onSuccess(
            written -> {
              refuseIfTooLarge();
              result.tryComplete(new Upload.Received(parts.stream().map(Part::file).toList()));
            });
  }

  /** Reads no more: the request was answered, or nobody waits for an answer. */
  public void abandon() {
    result.tryFail(new HttpClosedException("the upload was broken off"));
  }

  /** Ends the writing and deletes the files as soon as nothing writes to them any more. */
  public void discard() {
    for (Part part : parts) {
      if (!part.written().isComplete()) {
        cancel(part.upload());
      }
    }
    Future.join(parts.stream().map(Part::written).toList())
        .onComplete(done -> threads.execute(this::delete));
  }

  private static void cancel(HttpServerFileUpload upload) {
    try {
      upload.cancelStreamToFileSystem();
    } catch (IllegalStateException closing) {
      // The file has all of its bytes and is being closed.
      LOG.debug("upload not cancelled: {}", closing.toString());
    }
  }

  /** Deletes the files, when all are written. Blocks. */
  public void delete() {
    for (Part part : parts) {
      try {
        Files.deleteIfExists(part.path());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
