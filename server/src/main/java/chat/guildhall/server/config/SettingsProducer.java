package chat.guildhall.server.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes {@link Settings} injectable. */
@Singleton
public final class SettingsProducer {
  /** The settings that the start has checked already. */
  @Produces
  @Singleton
  Settings settings() {
    return SettingsReader.read();
  }
}
