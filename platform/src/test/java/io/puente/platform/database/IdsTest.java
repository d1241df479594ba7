package io.puente.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void riseEvenWithinAMillisecond() {
    List<UUID> ids = Stream.generate(Ids::next).limit(10_000).toList();

    assertThat(ids.stream().map(UUID::toString)).isSorted();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7);
  }
}
