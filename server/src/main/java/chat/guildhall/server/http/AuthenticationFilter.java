package chat.guildhall.server.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets a request through to its endpoint only with a valid token, except where none is wanted. */
public class AuthenticationFilter {
  private final Authenticator authenticator;
  private final CurrentCaller current;
  private final AnonymousEndpoints anonymous;

  @Inject
  AuthenticationFilter(
      Authenticator authenticator, CurrentCaller current, AnonymousEndpoints anonymous) {
    this.authenticator = authenticator;
    this.current = current;
    this.anonymous = anonymous;
  }

  /** Answers 401 itself, else sets {@link CurrentCaller}. */
  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public Optional<Response> filter(ContainerRequestContext request, ResourceInfo resource) {
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    Optional<Caller> caller =
        authorization == null ? Optional.empty() : authenticator.authenticate(authorization);
    caller.ifPresent(known -> current.set(known, request.getHeaderString(AuditReason.HEADER)));
    if (caller.isPresent() || anonymous.includes(resource)) {
      return Optional.empty();
    }
    return Optional.of(Responses.of(ApiError.UNAUTHORIZED.exception()));
  }

  /** Knows which endpoints are {@link Anonymous}; asks reflection once an endpoint. */
  @jakarta.enterprise.context.ApplicationScoped
  static class AnonymousEndpoints {
    private final ClassValue<Boolean> classes =
        new ClassValue<>() {
          @Override
          protected Boolean computeValue(Class<?> type) {
            return type.isAnnotationPresent(Anonymous.class);
          }
        };
    private final java.util.concurrent.ConcurrentMap<Method, Boolean> methods =
        new java.util.concurrent.ConcurrentHashMap<>();

    boolean includes(@Nullable ResourceInfo resource) {
      if (resource == null) {
        return true;
      }
      return classes.get(resource.getResourceClass())
          || methods.computeIfAbsent(
              resource.getResourceMethod(), method -> method.isAnnotationPresent(Anonymous.class));
    }
  }
}
