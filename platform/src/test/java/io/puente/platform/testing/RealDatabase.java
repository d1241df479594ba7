package io.puente.platform.testing;

import io.puente.platform.database.Database;
import io.puente.platform.database.DatabaseAddress;
import io.puente.platform.database.Ids;
import io.puente.platform.database.Tenant;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a real, migrated and empty database of its own: ask for a {@link Database},
 * the owner's {@link DatabaseAddress}, a {@link Vertx}, or a {@link Tenant} (a new one each time).
 */
public final class RealDatabase implements ParameterResolver, AfterAllCallback {

  private static final Namespace OURS = Namespace.create(RealDatabase.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Database.class
        || type == DatabaseAddress.class
        || type == Vertx.class
        || type == Tenant.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Tenant.class) {
      return new Tenant(Ids.next());
    }
    Fixture fixture = fixture(context);
    if (type == Database.class) {
      return fixture.database();
    }
    return type == Vertx.class ? fixture.vertx() : fixture.owner();
  }

  private static Fixture fixture(ExtensionContext context) {
    ExtensionContext ofClass = context;
    while (ofClass.getTestMethod().isPresent()) {
      ofClass = ofClass.getParent().orElseThrow();
    }
    return ofClass
        .getStore(OURS)
        .getOrComputeIfAbsent(Fixture.class, key -> Fixture.create(), Fixture.class);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Fixture fixture = context.getStore(OURS).remove(Fixture.class, Fixture.class);
    if (fixture != null) {
      fixture.close();
    }
  }

  private record Fixture(Vertx vertx, DatabaseAddress owner, Database database) {

    static Fixture create() {
      Vertx vertx = Vertx.vertx();
      DatabaseAddress owner = TestServer.newDatabase();
      return new Fixture(vertx, owner, Database.open(vertx, owner, 10));
    }

    void close() {
      database.close();
      vertx.close().await();
      TestServer.drop(owner);
    }
  }
}
