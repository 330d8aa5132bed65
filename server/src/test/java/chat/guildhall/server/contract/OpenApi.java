package chat.guildhall.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Discord's OpenAPI description: its operations and the schemas of their answers.
 *
 * <p>Its unions are {@code oneOf} although their members overlap; here they count as {@code anyOf},
 * and kinds of object that do not exist in Guildhall are taken out of them, so that an answer must
 * fit the kind that it is.
 */
final class OpenApi {
  private static final String ADDRESS = "https://guildhall.example/openapi.json";
  private static final Set<String> ABSENT_KINDS =
      Set.of("FriendInviteResponse", "GroupDMInviteResponse", "ThreadResponse");

  /** One operation: the method in upper case, and the path as the description has it. */
  record Operation(String method, String path) {
    /** The same with every parameter nameless, for comparisons. */
    Operation nameless() {
      return new Operation(method, path.replaceAll("\\{[^}]*}", "{}"));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final Map<Operation, JsonNode> responses = new HashMap<>();
  private final Map<String, String> definitions = new TreeMap<>();
  private final SchemaRegistry registry;

  private OpenApi(ObjectNode document) {
    narrow(document);
    ObjectNode defs = document.putObject("$defs");
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> add(path.getKey(), method.getKey(), method.getValue(), defs)));
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(ADDRESS, document.toString())));
  }

  /** Reads the description from the test's resources. */
  static OpenApi load() {
    try (InputStream in = OpenApi.class.getResourceAsStream("/discord/openapi.json")) {
      return new OpenApi((ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(in)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every operation. */
  Set<Operation> operations() {
    return responses.keySet();
  }

  /** The operation that a request is for: of several that fit, the one with most literals. */
  Optional<Operation> find(String method, String path) {
    String[] steps = path.replaceFirst("\\?.*$", "").split("/");
    return responses.keySet().stream()
        .filter(operation -> operation.method().equals(method))
        .filter(operation -> fits(operation.path().split("/"), steps))
        .min(
            Comparator.comparingLong(
                operation -> operation.path().chars().filter(c -> c == '{').count()));
  }

  /** Whether an operation may answer with a status. */
  boolean allows(Operation operation, int status) {
    return Objects.requireNonNull(responses.get(operation)).has(Integer.toString(status));
  }

  /** What is wrong with an answer's body; nothing where it is as described. */
  List<String> faults(Operation operation, int status, String body) {
    String definition = definitions.get(operation + " " + status);
    if (definition == null) {
      return body.isEmpty() ? List.of() : List.of("has a body, which is not described: " + body);
    }
    Schema schema = registry.getSchema(SchemaLocation.of(ADDRESS + "#/$defs/" + definition));
    return schema.validate(body, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private void add(String path, String method, JsonNode operation, ObjectNode defs) {
    if (!operation.has("responses")) {
      return;
    }
    Operation key = new Operation(method.toUpperCase(Locale.ROOT), path);
    responses.put(key, operation.path("responses"));
    operation
        .path("responses")
        .properties()
        .forEach(response -> {
          JsonNode schema = response.getValue().at("/content/application~1json/schema");
          if (!schema.isMissingNode()) {
            String name = "answer" + definitions.size();
            defs.set(name, schema);
            definitions.put(key + " " + response.getKey(), name);
          }
        });
  }

  private static void narrow(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("oneOf") instanceof ArrayNode union) {
      ArrayNode present = object.putArray("anyOf");
      for (JsonNode kind : union) {
        String name = kind.path("$ref").asText().replaceFirst("^.*/", "");
        if (!ABSENT_KINDS.contains(name)) {
          present.add(kind);
        }
      }
      object.remove("oneOf");
    }
    node.forEach(OpenApi::narrow);
  }

  private static boolean fits(String[] template, String[] steps) {
    if (template.length != steps.length) {
      return false;
    }
    for (int i = 0; i < steps.length; i++) {
      if (!template[i].startsWith("{") && !template[i].equals(steps[i])) {
        return false;
      }
    }
    return true;
  }
}
