package chat.guildhall.server.runtime;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permission;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.ChannelType;
import chat.guildhall.protocol.model.Guild;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.PermissionOverwrite;
import chat.guildhall.protocol.model.Role;
import chat.guildhall.protocol.model.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Permission arithmetic in a guild of 50 roles, for a member of some of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PermissionBenchmark {
  private static final GuildId GUILD = new GuildId(1_000);
  private static final UserId OWNER = new UserId(1);
  private static final UserId USER = new UserId(2);
  private static final int ROLES = 50;
  private static final int MEMBERS_ROLES = 8;
  private static final long VIEW = Permission.VIEW_CHANNEL.mask();
  private static final long SEND = Permission.SEND_MESSAGES.mask();

  /** How many overwrites the channel has. */
  @Param({"0", "10", "50"})
  public int overwrites;

  private final Member member =
      Member.of(
          User.of(USER, "kofi.a", null, null, null, null, false),
          null,
          IntStream.rangeClosed(1, MEMBERS_ROLES)
              .mapToObj(at -> role(at * (ROLES / MEMBERS_ROLES)))
              .toList(),
          Instant.EPOCH,
          null);

  private Channel channel = channel(List.of());
  private GuildState state = guild(channel);

  /** Makes the guild. */
  @Setup
  public void prepare() {
    List<PermissionOverwrite> list = new ArrayList<>();
    for (int at = 0; at < overwrites; at++) {
      // @everyone's first, which hides the channel; the other ones open it role by role.
      list.add(
          new PermissionOverwrite(
              role(at).value(),
              PermissionOverwrite.ROLE,
              new Permissions(at == 0 ? 0 : VIEW),
              new Permissions(at == 0 ? VIEW : SEND)));
    }
    channel = channel(list);
    state = guild(channel);
  }

  /** What a member may do in the guild. */
  @Benchmark
  public Permissions inGuild() {
    return PermissionRules.inGuild(state, USER, member);
  }

  /** What a member may do in a channel. */
  @Benchmark
  public Permissions inChannel() {
    return PermissionRules.inChannel(state, USER, member, channel);
  }

  /** Whether a set of roles sees a channel, which is asked once a set when a guild changes. */
  @Benchmark
  public boolean sees() {
    return PermissionRules.sees(state, USER, member.roles(), channel);
  }

  /** The role at a place, of which the lowest is @everyone. */
  private static RoleId role(int at) {
    return new RoleId(GUILD.value() + at);
  }

  private static GuildState guild(Channel channel) {
    Guild guild =
        new Guild(GUILD, "Bench", null, null, OWNER, null, 0, 0, 0, 0, "en-US", null, 300);
    List<Role> roles =
        IntStream.range(0, ROLES)
            .mapToObj(at ->
                new Role(
                    role(at),
                    "role",
                    null,
                    new Permissions(VIEW | 1L << at % 20 & ~Permission.ADMINISTRATOR.mask()),
                    at,
                    0,
                    new Role.Colors(0, null, null),
                    false,
                    false,
                    false,
                    null,
                    null,
                    null,
                    0))
            .toList();
    return GuildState.of(guild, roles, List.of(channel));
  }

  private static Channel channel(List<PermissionOverwrite> overwrites) {
    return new Channel(
        new ChannelId(3_000),
        ChannelType.GUILD_TEXT,
        GUILD,
        "harbour",
        0,
        null,
        null,
        false,
        0,
        null,
        null,
        overwrites,
        null,
        0);
  }
}
