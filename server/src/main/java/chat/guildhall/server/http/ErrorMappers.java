package chat.guildhall.server.http;

import chat.guildhall.server.db.DatabaseBusyException;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever an endpoint throws into Discord's error format. */
public class ErrorMappers {
  private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

  /** A refusal says itself what the client is told. */
  @ServerExceptionMapper
  public Response refusal(ApiException refusal) {
    return Responses.of(refusal);
  }

  /** No connection came free. */
  @ServerExceptionMapper
  public Response busy(DatabaseBusyException busy) {
    return Responses.of(told(busy));
  }

  /** No such path. */
  @ServerExceptionMapper
  public Response notFound(NotFoundException absent) {
    return Responses.of(ApiError.NOT_FOUND.exception());
  }

  /** No such method at this path. */
  @ServerExceptionMapper
  public Response notAllowed(NotAllowedException refused) {
    return Responses.of(ApiError.METHOD_NOT_ALLOWED.exception());
  }

  /** A body of a type that no endpoint reads. */
  @ServerExceptionMapper
  public Response notSupported(NotSupportedException refused) {
    return Responses.of(ApiError.UNSUPPORTED_MEDIA_TYPE.exception());
  }

  /** An answer that the framework or a parameter made. */
  @ServerExceptionMapper
  public Response other(WebApplicationException answer) {
    Response response = answer.getResponse();
    if (response.hasEntity()) {
      return response;
    }
    return Responses.json(
        response.getStatus(),
        new ApiException.Body(
            response.getStatus() + ": " + response.getStatusInfo().getReasonPhrase(), 0));
  }

  /** A fault of ours: the log has it, the client learns nothing of the inside. */
  @ServerExceptionMapper
  public Response fault(Throwable fault) {
    return Responses.of(told(fault));
  }

  /** What a client is told of whatever made a request fail; the log has the rest. */
  public static ApiException told(Throwable failure) {
    if (failure instanceof ApiException refusal) {
      return refusal;
    }
    if (failure instanceof DatabaseBusyException) {
      LOG.warn(failure.getMessage());
      return ApiError.UNAVAILABLE.exception();
    }
    if (clientLeft(failure)) {
      LOG.debug("A client left before its request was read.", failure);
    } else {
      LOG.error("A request failed.", failure);
    }
    return ApiError.INTERNAL.exception();
  }

  private static boolean clientLeft(Throwable fault) {
    for (@Nullable Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof HttpClosedException) {
        return true;
      }
    }
    return false;
  }
}
