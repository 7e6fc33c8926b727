package id.penghubung.localstack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependency rules of this module, which cannot use the rules of the service kit because the kit's tests need it. */
@AnalyzeClasses(packages = "id.penghubung.localstack", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The first segment is part of the pattern, so that the base package is a slice too. */
    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("id.penghubung.(**)")
            .should()
            .beFreeOfCycles()
            .because("the base package uses the servers, and the servers use only processes and the host");

    @ArchTest
    static final ArchRule ONE_WAY = noClasses()
            .that()
            .resideInAnyPackage(
                    "id.penghubung.localstack.kafka",
                    "id.penghubung.localstack.keycloak",
                    "id.penghubung.localstack.postgres",
                    "id.penghubung.localstack.service",
                    "id.penghubung.localstack.process",
                    "id.penghubung.localstack.host")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "id.penghubung.localstack", "id.penghubung.localstack.prepare", "id.penghubung.localstack.testing")
            .because("a server knows nothing of the stack, the build or the tests that start it");
}
