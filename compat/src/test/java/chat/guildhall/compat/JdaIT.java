package chat.guildhall.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** JDA, the Java Discord API. */
@Tag("slow")
class JdaIT {
  @Test
  void aBotHearsAndAnswers() throws Exception {
    Conversation scene = Conversation.begin("Java bot");
    Ear ear = new Ear();
    JDA bot =
        JDABuilder.createLight(
                scene.bot().token(),
                GatewayIntent.GUILD_MESSAGES,
                GatewayIntent.MESSAGE_CONTENT,
                GatewayIntent.GUILD_MEMBERS)
            .setRestConfig(new RestConfig().setBaseUrl(scene.server().url() + "/api/v10/"))
            .setSessionController(new Gateway(scene.server().gatewayUrl()))
            .addEventListeners(ear)
            .build();
    try {
      bot.awaitReady();
      assertEquals(scene.bot().id(), bot.getSelfUser().getId());
      assertEquals(1, bot.getGuilds().size());
      assertEquals(scene.guild(), bot.getGuilds().getFirst().getId());

      String ping = scene.ping();
      assertEquals(scene.person().userId() + " ping", ear.next());
      assertEquals(scene.bot().id() + " pong", ear.next());
      assertEquals("edited pong!", ear.next());
      scene.assertAnswered(ping);
      assertEquals(
          "pong!",
          bot.getTextChannelById(scene.channel())
              .getHistory()
              .retrievePast(1)
              .complete()
              .getFirst()
              .getContentRaw());
    } finally {
      bot.shutdownNow();
      assertTrue(bot.awaitShutdown(20, TimeUnit.SECONDS), "the bot does not end");
    }
  }

  /** JDA knows Discord's gateway by heart; this names ours, the other half of the base URL. */
  private static final class Gateway extends ConcurrentSessionController {
    private final String url;

    Gateway(String url) {
      this.url = url.replaceFirst("\\?.*$", "");
    }

    @Override
    public String getGateway() {
      return url;
    }
  }

  /** Answers a person's ping and keeps what it hears. */
  private static final class Ear extends ListenerAdapter {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    String next() throws InterruptedException {
      String next = heard.poll(60, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("heard nothing more");
      }
      return next;
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
      String content = event.getMessage().getContentRaw();
      heard.add(event.getAuthor().getId() + " " + content);
      if (!event.getAuthor().isBot() && content.equals("ping")) {
        event.getMessage().reply("pong").flatMap(answer -> answer.editMessage("pong!")).queue();
      }
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
      heard.add("edited " + event.getMessage().getContentRaw());
    }
  }
}
