package chat.guildhall.server.contract;

import chat.guildhall.server.contract.OpenApi.Operation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The REST operations that the server has, read from its classes. */
final class Endpoints {
  private static final List<Class<? extends Annotation>> METHODS =
      List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  private Endpoints() {}

  /** Every operation of every resource. */
  static Set<Operation> all() {
    Set<Operation> found = new TreeSet<>(Comparator.comparing(Operation::toString));
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("chat.guildhall.server")) {
      if (type.isAnnotatedWith(Path.class)) {
        String base = type.getAnnotationOfType(Path.class).value();
        type.getMethods().forEach(method -> add(base, method, found));
      }
    }
    return found;
  }

  private static void add(String base, JavaMethod method, Set<Operation> found) {
    String path =
        method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
    for (Class<? extends Annotation> verb : METHODS) {
      if (method.isAnnotatedWith(verb)) {
        String whole = ("/" + base + "/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        // A parameter may carry a pattern.
        found.add(
            new Operation(verb.getSimpleName(), whole.replaceAll("\\{([^}:]*):[^}]*}", "{$1}")));
      }
    }
  }
}
