package chat.guildhall.server.presence;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How others see a user, all its sessions taken together.
 *
 * @param status never {@code invisible}, which others see as {@code offline}
 * @param clientStatus the status by kind of client: {@code desktop}, {@code mobile}, {@code web}
 */
public record Presence(Status status, List<Activity> activities, Map<String, Status> clientStatus) {
  /** The presence of somebody who is not there, or does not want to be seen. */
  public static final Presence OFFLINE = new Presence(Status.OFFLINE, List.of(), Map.of());

  public Presence {
    activities = List.copyOf(activities);
    clientStatus = Map.copyOf(clientStatus);
  }

  /** Whether others see the user as online. */
  public boolean isOnline() {
    return status.isVisible();
  }

  /** The presence as it leaves: PRESENCE_UPDATE's payload, an entry of {@code presences}. */
  public Outward outward(UserId user, @Nullable GuildId guild) {
    return new Outward(new Who(user), guild, status, activities, clientStatus);
  }

  /**
   * A presence in JSON.
   *
   * @see <a
   *     href="https://docs.discord.com/developers/events/gateway-events#presence-update">Presence
   *     Update</a>
   */
  public record Outward(
      Who user,
      @Nullable GuildId guildId,
      Status status,
      List<Activity> activities,
      Map<String, Status> clientStatus) {}

  /** Whose presence. */
  public record Who(UserId id) {}
}
