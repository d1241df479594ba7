package io.puente.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresMemoryTest {

  @ParameterizedTest(name = "{0} GB: {1}, {2}")
  @CsvSource({
    "0.25, shared_buffers=64MB, effective_cache_size=128MB",
    "1, shared_buffers=128MB, effective_cache_size=512MB",
    "2, shared_buffers=256MB, effective_cache_size=1024MB",
    "8, shared_buffers=1024MB, effective_cache_size=4096MB",
    "64, shared_buffers=1024MB, effective_cache_size=32768MB"
  })
  void growsWithTheMachineUpToALimit(double gigabytes, String buffers, String cache) {
    assertThat(new PostgresMemory((long) (gigabytes * (1 << 30))).settings())
        .containsExactly(buffers, cache);
  }
}
