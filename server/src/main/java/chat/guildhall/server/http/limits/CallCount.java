package chat.guildhall.server.http.limits;

import chat.guildhall.server.http.Caller;
import chat.guildhall.server.http.ClientAddress;
import chat.guildhall.server.http.limits.RateLimits.Verdict;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Counts calls, for {@link RateLimitFilter} and for the routes that are no REST endpoints. */
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
    Verdict verdict = count(request, path, caller);
    RateLimitHeaders.write(verdict, header);
    if (verdict.isRefused()) {
      throw RateLimitHeaders.refusal(verdict);
    }
  }

  /** Counts a call and leaves the rest to whoever asks. */
  Verdict count(HttpServerRequest request, String path, Optional<Caller> caller) {
    String from = Addresses.group(ClientAddress.of(request));
    String who = caller.map(found -> found.userId().toString()).orElse(from);
    return limits.take(request.method().name(), path, who, from);
  }
}
