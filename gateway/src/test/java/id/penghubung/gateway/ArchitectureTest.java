package id.penghubung.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import id.penghubung.kit.testing.ArchitectureRules;

/** Rules for the dependencies between the packages of the gateway. */
@AnalyzeClasses(packages = "id.penghubung.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests SHARED = ArchTests.in(ArchitectureRules.class);

    private static final String BASE_PACKAGE = "id.penghubung.";

    @ArchTest
    static final ArchRule PROXY_DOES_NOT_DECIDE_ADMISSION = noClasses()
            .that()
            .resideInAPackage("..gateway.proxy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.edge..", "..kit.identity..", "..gateway.limits..", "..gateway.docs..")
            .because("admission is decided at the edge, before a request is forwarded");

    @ArchTest
    static final ArchRule CHECKS_ARE_INDEPENDENT = noClasses()
            .that()
            .resideInAnyPackage("..gateway.inbound..", "..gateway.limits..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.edge..", "..gateway.proxy..")
            .because("each check must be readable, testable and replaceable on its own");

    @ArchTest
    static final ArchRule GATEWAY_HAS_NO_DOMAIN_DEPENDENCIES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    BASE_PACKAGE + "kit.[database|idempotency|inbox|outbox|paging|runtime|version|work]..",
                    BASE_PACKAGE + "kit.problem",
                    BASE_PACKAGE + "events..",
                    BASE_PACKAGE + "complaints..",
                    BASE_PACKAGE + "routing..",
                    BASE_PACKAGE + "focalpoint..",
                    BASE_PACKAGE + "quality..",
                    BASE_PACKAGE + "localstack..")
            .because("the gateway owns no data and knows no domain");

    @ArchTest
    static final ArchRule NOTHING_BLOCKS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.smallrye.common.annotation.Blocking")
            .because("everything runs on the event loop, which must not be blocked");
}
