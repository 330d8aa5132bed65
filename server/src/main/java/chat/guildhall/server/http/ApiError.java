package chat.guildhall.server.http;

/**
 * Every error that a client may be told, one row each: Discord's code, the HTTP status, the
 * message.
 *
 * @see <a
 *     href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes">JSON
 *     error codes</a>
 */
public enum ApiError {
  NOT_FOUND(0, 404, "404: Not Found"),
  UNAUTHORIZED(0, 401, "401: Unauthorized"),
  FORBIDDEN(0, 403, "403: Forbidden"),
  METHOD_NOT_ALLOWED(0, 405, "405: Method Not Allowed"),
  UNSUPPORTED_MEDIA_TYPE(0, 415, "415: Unsupported Media Type"),
  INTERNAL(0, 500, "500: Internal Server Error"),
  UNAVAILABLE(0, 503, "The server is busy. Try again in a moment."),
  UNKNOWN_ACCOUNT(10001, 404, "Unknown Account"),
  UNKNOWN_APPLICATION(10002, 404, "Unknown Application"),
  UNKNOWN_CHANNEL(10003, 404, "Unknown Channel"),
  UNKNOWN_GUILD(10004, 404, "Unknown Guild"),
  UNKNOWN_INVITE(10006, 404, "Unknown Invite"),
  UNKNOWN_MEMBER(10007, 404, "Unknown Member"),
  UNKNOWN_MESSAGE(10008, 404, "Unknown Message"),
  UNKNOWN_OVERWRITE(10009, 404, "Unknown Permission Overwrite"),
  UNKNOWN_ROLE(10011, 404, "Unknown Role"),
  UNKNOWN_TOKEN(10012, 404, "Unknown Token"),
  UNKNOWN_USER(10013, 404, "Unknown User"),
  UNKNOWN_SESSION(10020, 404, "Unknown Session"),
  UNKNOWN_BAN(10026, 404, "Unknown Ban"),
  UNKNOWN_WELCOME_SCREEN(10069, 404, "Unknown Guild Welcome Screen"),
  BOTS_NOT_ALLOWED(20001, 403, "Bots cannot use this endpoint"),
  ONLY_BOTS(20002, 403, "Only bots can use this endpoint"),
  FOREIGN_APPLICATION(
      20012, 403, "You are not authorized to perform this action on this application"),
  SLOWMODE(20016, 429, "This action cannot be performed due to slowmode rate limit"),
  ONLY_OWNER(20018, 403, "Only the owner of this account can perform this action"),
  MAXIMUM_FRIENDS(30002, 400, "Maximum number of friends reached (1000)"),
  MAXIMUM_GUILDS(30001, 400, "Maximum number of guilds reached (200)"),
  MAXIMUM_RECIPIENTS(30004, 400, "Maximum number of recipients reached (25)"),
  MAXIMUM_ROLES(30005, 400, "Maximum number of guild roles reached (250)"),
  MAXIMUM_GROUPS(30011, 400, "Maximum number of group DMs reached (100)"),
  MAXIMUM_CHANNELS(30013, 400, "Maximum number of guild channels reached (500)"),
  MAXIMUM_INVITES(30016, 400, "Maximum number of invites reached (1000)"),
  UNAUTHORIZED_ACCOUNT(40001, 401, "Unauthorized. Provide a valid token and try again"),
  REQUEST_TOO_LARGE(40005, 413, "Request entity too large. Try sending something smaller in size"),
  USER_BANNED(40007, 403, "The user is banned from this guild"),
  ACCOUNT_SUSPENDED(40002, 403, "This account has been suspended by the owner of this instance"),
  NOT_IN_VOICE(40032, 400, "Target user is not connected to voice."),
  MISSING_ACCESS(50001, 403, "Missing Access"),
  NOT_IN_DMS(50003, 403, "Cannot execute action on a DM channel"),
  CANNOT_EDIT_OTHERS(50005, 403, "Cannot edit a message authored by another user"),
  EMPTY_MESSAGE(50006, 400, "Cannot send an empty message"),
  CANNOT_MESSAGE_USER(50007, 403, "Cannot send messages to this user"),
  VERIFICATION_TOO_HIGH(
      50009, 403, "Channel verification level is too high for you to gain access"),
  WRONG_CHANNEL_TYPE(50024, 400, "Cannot execute action on this channel type"),
  NOT_A_TEXT_CHANNEL(50008, 400, "Cannot send messages in a non-text channel"),
  BULK_DELETE_COUNT(50016, 400, "Provided too few or too many messages to delete"),
  INVALID_RECIPIENTS(50033, 400, "Invalid Recipient(s)"),
  BULK_DELETE_TOO_OLD(50034, 400, "You can only bulk delete messages that are under 14 days old."),
  REPLY_NEEDS_HISTORY(160002, 400, "Cannot reply without permission to read message history"),
  MISSING_PERMISSIONS(50013, 403, "You lack permissions to perform that action"),
  BOT_ABSENT(50010, 400, "OAuth2 application does not have a bot"),
  MAXIMUM_APPLICATIONS(50011, 400, "OAuth2 application limit reached"),
  INVALID_TOKEN(50014, 401, "Invalid authentication token provided"),
  SYSTEM_MESSAGE(50021, 403, "Cannot execute action on a system message"),
  INVALID_ROLE(50028, 400, "Invalid role"),
  INVALID_FORM(50035, 400, "Invalid Form Body"),
  INVALID_FILE(50046, 400, "Invalid file uploaded"),
  MISMATCHED_PASSWORD(50018, 400, "Password does not match"),
  INVALID_GUILD(50055, 400, "Invalid Guild"),
  MALFORMED_JSON(50109, 400, "The request body contains invalid JSON."),
  REGISTRATION_CLOSED(50600, 403, "Registration is closed on this instance"),
  INVITE_REQUIRED(50601, 403, "Registration on this instance needs an invite"),
  GUILD_CREATION_RESTRICTED(50602, 403, "Only the owner of this instance may create guilds"),
  OWNERSHIP_REQUIRED(50603, 403, "Only the owner of this instance may do that"),
  INVITES_PAUSED(50605, 403, "Invites to this guild are paused for now"),
  MAXIMUM_REPORTS(50606, 400, "Maximum number of open reports reached (20)"),
  MAXIMUM_FRIEND_REQUESTS(50607, 400, "Maximum number of open friend requests reached (200)"),
  MAXIMUM_BLOCKED(50608, 400, "Maximum number of blocked people reached (2000)"),
  MAXIMUM_NOTES(50620, 400, "Maximum number of notes reached (5000)"),
  LINK_INVALID(50604, 404, "This link was used already or has expired"),
  FRIEND_REQUESTS_CLOSED(80000, 403, "Incoming friend requests disabled."),
  FRIEND_REQUEST_BLOCKED(80001, 403, "Friend request blocked."),
  BOT_FRIENDS(80002, 400, "Bots cannot have friends."),
  BEFRIENDING_SELF(80003, 400, "Cannot send friend request to self."),
  UNKNOWN_USERNAME(80004, 400, "No users with DiscordTag exist"),
  FRIENDS_ALREADY(80007, 400, "You are already friends with that user."),
  BLOCKED_BY_AUTO_MODERATION(200000, 400, "Message was blocked by automatic moderation"),
  BANS_FAILED(500000, 400, "Failed to ban users"),
  RATE_LIMITED(0, 429, "You are being rate limited.");

  private final int code;
  private final int status;
  private final String message;

  ApiError(int code, int status, String message) {
    this.code = code;
    this.status = status;
    this.message = message;
  }

  /** Discord's JSON error code; 0 where the status says it all. */
  public int code() {
    return code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The message that goes with the code. */
  public String message() {
    return message;
  }

  /** This error as an exception, to be thrown. */
  public ApiException exception() {
    return new ApiException(this);
  }
}
