package chat.guildhall.server.admin;

import chat.guildhall.protocol.model.User;
import chat.guildhall.server.admin.InstanceSettings.GuildCreation;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The owner's settings, kept in memory and written through. */
@ApplicationScoped
public class InstanceService {
  private final InstanceStore store;
  private volatile InstanceSettings settings;

  @Inject
  InstanceService(InstanceStore store, Settings chosen) {
    this.store = store;
    this.settings = store.read(chosen.registration());
  }

  /** The settings as they are now. */
  public InstanceSettings settings() {
    return settings;
  }

  /** Changes the settings; changes wait for each other. */
  public synchronized InstanceSettings change(UnaryOperator<InstanceSettings> change) {
    InstanceSettings now = change.apply(settings);
    store.write(settings, now);
    settings = now;
    return now;
  }

  /** The instance's owner, the first where there are several. */
  public Optional<User> owner() {
    return store.owner();
  }

  /**
   * Lets those through who may create a guild.
   *
   * @throws ApiException GUILD_CREATION_RESTRICTED
   */
  public void requireGuildCreation(Caller caller) {
    if (settings.guildCreation() == GuildCreation.OWNER && !caller.instanceOwner()) {
      throw ApiError.GUILD_CREATION_RESTRICTED.exception();
    }
  }

  /**
   * Lets the instance's owner through.
   *
   * @throws ApiException OWNERSHIP_REQUIRED
   */
  public static void requireOwner(Caller caller) {
    if (!caller.instanceOwner()) {
      throw ApiError.OWNERSHIP_REQUIRED.exception();
    }
  }
}
