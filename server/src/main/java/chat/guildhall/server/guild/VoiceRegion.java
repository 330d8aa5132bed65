package chat.guildhall.server.guild;

import java.util.List;

/**
 * Where voice could be served from. One process has one place.
 *
 * @see <a href="https://docs.discord.com/developers/resources/voice#voice-region-object">Voice
 *     region object</a>
 */
record VoiceRegion(String id, String name, boolean optimal, boolean deprecated, boolean custom) {
  /** Every region there is. */
  static final List<VoiceRegion> ALL =
      List.of(new VoiceRegion("guildhall", "Guildhall", true, false, false));
}
