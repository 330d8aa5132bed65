package chat.guildhall.server.guild;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/**
 * The voice regions.
 *
 * @see <a href="https://docs.discord.com/developers/resources/voice#list-voice-regions">List Voice
 *     Regions</a>
 */
@Path("/voice/regions")
@RunOnVirtualThread
public class VoiceRegionResource {
  /** List Voice Regions. */
  @GET
  public List<VoiceRegion> list() {
    return VoiceRegion.ALL;
  }
}
