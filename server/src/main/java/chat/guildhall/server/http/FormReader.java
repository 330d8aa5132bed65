package chat.guildhall.server.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Gives an endpoint its JSON body as a {@link Form}, whatever content type the client named.
 *
 * <p>A body may have {@link #BODY_BYTES_MAX} bytes: the largest picture as a data URI and its text.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class FormReader implements MessageBodyReader<Form> {
  /** Bytes of a JSON body; a longer one is refused with 413. */
  public static final int BODY_BYTES_MAX = 15 * 1024 * 1024;

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Form.class;
  }

  @Override
  public Form readFrom(
      Class<Form> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(BODY_BYTES_MAX + 1);
    if (bytes.length > BODY_BYTES_MAX) {
      // A client that is still sending reads no answer; the server's own limit ends this.
      body.transferTo(OutputStream.nullOutputStream());
      throw new WebApplicationException(Responses.of(ApiError.REQUEST_TOO_LARGE.exception()));
    }
    return Form.parse(bytes);
  }
}
