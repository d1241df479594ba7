package io.puente.orders.parcel;

import io.puente.platform.database.Database;
import io.puente.platform.database.Tenant;
import io.puente.platform.database.Transaction;
import io.puente.platform.secrets.SecretToken;
import io.puente.shipping.carrier.Carrier;
import io.puente.shipping.carrier.Carriers;
import io.puente.shipping.carrier.HookSecrets;
import java.util.Optional;

/** The secrets that carriers sign webhooks with: one for each carrier and shop. */
public final class CarrierSecrets {

  private final Database database;

  public CarrierSecrets(Database database) {
    this.database = database;
  }

  /** The secrets of a carrier that this shop has agreed them with. */
  Optional<HookSecrets> of(Tenant shop, Carrier carrier) {
    return database.inTenant(shop, tx -> CarrierSecretSql.of(tx, carrier));
  }

  /** The secret of the sandbox post, created on the first call. */
  public HookSecrets ofSandboxPost(Tenant shop) {
    return database.inTenant(shop, CarrierSecrets::ofSandboxPost);
  }

  private static HookSecrets ofSandboxPost(Transaction tx) {
    CarrierSecretSql.insert(tx, Carriers.SANDBOX, SecretToken.generate());
    return CarrierSecretSql.of(tx, Carriers.SANDBOX).orElseThrow();
  }
}
