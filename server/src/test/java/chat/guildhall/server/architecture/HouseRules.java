package chat.guildhall.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;

/**
 * Who may import whom, for the packages below one root: the application's, or the planted ones.
 *
 * @param root the package whose children are foundations and features
 */
record HouseRules(String root) {
  private static final Set<String> FOUNDATIONS =
      Set.of("config", "db", "http", "event", "json", "runtime");

  /** The protocol knows the JDK and annotations. */
  static ArchRule protocol(String protocolPackage) {
    return classes()
        .that()
        .resideInAPackage(protocolPackage + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            protocolPackage + "..", "java..", "org.jspecify..", "com.fasterxml.jackson.annotation");
  }

  /** Foundations never know a feature. */
  ArchRule foundations() {
    return noClasses()
        .that(liveIn("foundations", FOUNDATIONS))
        .should()
        .dependOnClassesThat(areFeatures("features or access", FOUNDATIONS));
  }

  /** The door to guilds, channels and messages knows foundations alone. */
  ArchRule access() {
    return noClasses()
        .that(liveIn("access", Set.of("access")))
        .should()
        .dependOnClassesThat(
            areFeatures(
                "features", Set.of("access", "config", "db", "http", "event", "json", "runtime")));
  }

  /** Nobody but the start knows the gateway. */
  ArchRule gateway() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".(*)..")
        .and()
        .resideOutsideOfPackage(root + ".gateway..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".gateway..");
  }

  /** A feature's store and resources are its own. */
  ArchRule stores() {
    return classes().that().resideInAPackage(root + "..").should(keepToOwnStores());
  }

  /** Packages lean on each other in one direction. */
  ArchRule cycles() {
    return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  /** The child of the root that a class lives in; empty for the root itself and for strangers. */
  private String child(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return "";
    }
    String rest = name.substring(root.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private DescribedPredicate<JavaClass> liveIn(String what, Set<String> children) {
    return DescribedPredicate.describe("are " + what, type -> children.contains(child(type)));
  }

  private DescribedPredicate<JavaClass> areFeatures(String what, Set<String> allowed) {
    return DescribedPredicate.describe(
        "are " + what, type -> !child(type).isEmpty() && !allowed.contains(child(type)));
  }

  private ArchCondition<JavaClass> keepToOwnStores() {
    return new ArchCondition<>("use no other feature's store or resource") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          String name = target.getSimpleName();
          boolean closed = name.endsWith("Store") || name.endsWith("Resource");
          if (closed && !child(target).isEmpty() && !child(target).equals(child(type))) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }
}
