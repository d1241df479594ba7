package io.puente.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.puente.platform.events.EventKind;
import io.puente.platform.events.Events;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every kind of event is announced somewhere and heard somewhere else. */
class EventKindsTest {

  private static final JavaClasses PUENTE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/test-classes/"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.puente");

  private static final JavaClasses BAD =
      new ClassFileImporter().importPackages("io.puente.server.architecture.bad.event");

  /** A kind that nothing listens to until the pages for refunds exist. */
  private static final Set<String> NOT_HEARD_YET = Set.of("RefundRefused");

  /** The names of the kinds that some classes declare, announce and hear. */
  private record Kinds(Set<String> declared, Set<String> announced, Set<String> heard) {

    static Kinds of(JavaClasses classes) {
      TreeMap<String, String> declared = new TreeMap<>();
      for (JavaClass type : classes) {
        type.getFields().stream()
            .filter(field -> field.getRawType().isEquivalentTo(EventKind.class))
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .forEach(field -> declared.put(field.getFullName(), name(field.reflect())));
      }
      Set<String> announced = new TreeSet<>();
      Set<String> heard = new TreeSet<>();
      for (JavaClass type : classes) {
        for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
          String kind = declared.get(access.getTarget().getFullName());
          if (kind != null && access.getAccessType() == JavaFieldAccess.AccessType.GET) {
            (announces(access) ? announced : heard).add(kind);
          }
        }
      }
      return new Kinds(new TreeSet<>(declared.values()), announced, heard);
    }

    private static String name(Field constant) {
      try {
        constant.setAccessible(true);
        return ((EventKind) constant.get(null)).name();
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }

    private static boolean announces(JavaAccess<?> access) {
      return access.getOrigin().getMethodCallsFromSelf().stream()
          .anyMatch(
              call ->
                  call.getTargetOwner().isEquivalentTo(Events.class)
                      && call.getName().equals("announce"));
    }

    Set<String> neverHeard() {
      Set<String> kinds = new TreeSet<>(declared);
      kinds.removeAll(heard);
      return kinds;
    }

    Set<String> neverAnnounced() {
      Set<String> kinds = new TreeSet<>(declared);
      kinds.removeAll(announced);
      return kinds;
    }
  }

  @Test
  void findsTheKindsOfEventsThatThereAre() {
    assertThat(Kinds.of(PUENTE).declared())
        .contains("CatalogChanged", "ParcelMoved", "ShopChanged", "StockChanged", "OrderHeld");
  }

  @Test
  void everyKindIsHeard() {
    Set<String> neverHeard = Kinds.of(PUENTE).neverHeard();
    neverHeard.removeAll(NOT_HEARD_YET);

    assertThat(neverHeard).isEmpty();
  }

  @Test
  void everyKindIsAnnounced() {
    assertThat(Kinds.of(PUENTE).neverAnnounced()).isEmpty();
  }

  @Test
  void findsAKindThatIsNeverHeard() {
    assertThat(Kinds.of(BAD).neverHeard()).containsExactly("CupBroken");
  }

  @Test
  void findsAKindThatIsNeverAnnounced() {
    assertThat(Kinds.of(BAD).neverAnnounced()).containsExactly("CupMended");
  }
}
