package chat.guildhall.server;

import chat.guildhall.server.admin.OwnerLinks;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;

/** What runs once the listener is open, until the process is told to stop. */
public class ServingApplication implements QuarkusApplication {
  private final OwnerLinks ownerLinks;

  @Inject
  ServingApplication(OwnerLinks ownerLinks) {
    this.ownerLinks = ownerLinks;
  }

  @Override
  public int run(String... args) {
    Boot.current().serving(ownerLinks.createUnlessOwned());
    Quarkus.waitForExit();
    return 0;
  }
}
