package chat.guildhall.server.http.direct;

import chat.guildhall.protocol.Snowflake;
import chat.guildhall.server.http.Caller;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.http.SnowflakeParameters;
import io.vertx.core.MultiMap;
import java.util.function.LongFunction;

/**
 * One call of a direct endpoint, whose caller is known and counted.
 *
 * @param parameter the segment of the path that stands for an id
 * @param query the parameters of the query, decoded
 * @param body the body's bytes
 */
public record DirectCall(Caller caller, String parameter, MultiMap query, byte[] body) {
  /** The id in the path; one that is no snowflake is refused. */
  public <T extends Snowflake> T id(LongFunction<T> type) {
    return type.apply(SnowflakeParameters.parse(parameter));
  }

  /** The body as JSON. */
  public Form form() {
    return Form.parse(body);
  }

  /** The query; of a parameter given twice the first counts. */
  public Form queryForm() {
    return Form.ofQuery(query.names(), query::get);
  }
}
