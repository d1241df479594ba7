package io.puente.platform.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.puente.platform.database.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies in the job table: for whom, and the job's data as JSON. */
record JobPayload(UUID tenant, String data) {

  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  static JobPayload of(Tenant tenant, Object data) {
    try {
      return new JobPayload(tenant.id(), JSON.writeValueAsString(data));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a record that Jackson can write: " + data, e);
    }
  }

  <D> D read(Class<D> type) throws IOException {
    return JSON.readValue(data, type);
  }

  byte[] bytes() {
    return BYTES.serialize(this);
  }

  /** How the job library writes and reads us. */
  static final Serializer BYTES =
      new Serializer() {
        @Override
        public byte[] serialize(@Nullable Object value) {
          try {
            return JSON.writeValueAsBytes(value);
          } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
          try {
            return JSON.readValue(bytes, type);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };
}
