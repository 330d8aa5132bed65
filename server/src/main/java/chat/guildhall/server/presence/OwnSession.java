package chat.guildhall.server.presence;

import java.util.List;

/**
 * One of a person's gateway sessions, as that person sees it: READY's {@code sessions},
 * SESSIONS_REPLACE.
 *
 * @param active whether the person is at it: not idle
 * @see <a href="https://docs.discord.food/gateway/gateway-events#session-object">Session object</a>
 */
public record OwnSession(
    String sessionId,
    ClientInfo.Outward clientInfo,
    Status status,
    List<Activity> activities,
    List<Activity> hiddenActivities,
    boolean active) {}
