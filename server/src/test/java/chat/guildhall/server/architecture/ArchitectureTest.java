package chat.guildhall.server.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule holds for the application, and each bites where a violation is planted. */
class ArchitectureTest {
  private static final JavaClasses APPLICATION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("chat.guildhall");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("chat.guildhall.planted");
  private static final HouseRules HOUSE = new HouseRules("chat.guildhall.server");
  private static final HouseRules GARDEN = new HouseRules("chat.guildhall.planted");

  @Test
  void protocolKnowsTheJdkAndAnnotations() {
    HouseRules.protocol("chat.guildhall.protocol").check(APPLICATION);
    bites(HouseRules.protocol("chat.guildhall.planted.protocol"), "PlantedPayload");
  }

  @Test
  void foundationsKnowNoFeature() {
    HOUSE.foundations().check(APPLICATION);
    bites(GARDEN.foundations(), "PlantedPool");
  }

  @Test
  void accessKnowsNoFeature() {
    HOUSE.access().check(APPLICATION);
    bites(GARDEN.access(), "PlantedAccess");
  }

  @Test
  void nobodyKnowsTheGateway() {
    HOUSE.gateway().check(APPLICATION);
    bites(GARDEN.gateway(), "PlantedRoleEvents");
  }

  @Test
  void storesAndResourcesAreTheirFeaturesOwn() {
    HOUSE.stores().check(APPLICATION);
    bites(GARDEN.stores(), "PlantedRoleService");
  }

  @Test
  void packagesHaveNoCycles() {
    HOUSE.cycles().check(APPLICATION);
    bites(GARDEN.cycles(), "PlantedGuildService");
  }

  private static void bites(ArchRule rule, String planted) {
    var result = rule.allowEmptyShould(false).evaluate(PLANTED);
    assertTrue(result.hasViolation(), rule.getDescription());
    assertTrue(result.getFailureReport().toString().contains(planted), result.toString());
  }
}
