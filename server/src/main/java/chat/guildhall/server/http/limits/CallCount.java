package chat.guildhall.server.http.limits;

import chat.guildhall.server.http.Caller;
import chat.guildhall.server.http.ClientAddress;
import chat.guildhall.server.http.limits.RateLimits.Verdict;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Counts calls of routes that are no REST endpoints, as {@link RateLimitFilter} those that are. */
@Singleton
public final class CallCount {
  private final RateLimits limits;

  @Inject
  CallCount(RateLimits limits) {
    this.limits = limits;
  }

  /**
   * Counts a call: by its caller, or its address where there is none.
   *
   * @param path behind {@code /api} and the version
   * @param header receives the headers of the answer, whatever it will be
   * @throws chat.guildhall.server.http.RateLimitedException if it is one too many
   */
  public void take(
      HttpServerRequest request,
      String path,
      Optional<Caller> caller,
      BiConsumer<String, String> header) {
    String from = Addresses.group(ClientAddress.of(request));
    String who = caller.map(found -> found.userId().toString()).orElse(from);
    Verdict verdict = limits.take(request.method().name(), path, who, from);
    RateLimitHeaders.write(verdict, header);
    if (verdict.isRefused()) {
      throw RateLimitHeaders.refusal(verdict);
    }
  }
}
