package io.puente.platform.database;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/**
 * New row ids: UUID version 7 (RFC 9562), so that rows lie in the index in the order they came; ids
 * of one process rise even within a millisecond.
 */
public final class Ids {

  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }
}
