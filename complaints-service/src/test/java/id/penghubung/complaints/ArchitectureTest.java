package id.penghubung.complaints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

@AnalyzeClasses(packages = "id.penghubung.complaints", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule shouldNotDependOnOtherServices = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.penghubung.routing..", "id.penghubung.focalpoint..", "id.penghubung.gateway..")
            .because("services share only events");

    @ArchTest
    static final ArchRule shouldKeepTheComplaintIndependentOfFeatures = noClasses()
            .that()
            .resideInAPackage("..complaints.complaint")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..complaints.intake",
                    "..complaints.tracking",
                    "..complaints.progress",
                    "..complaints.conversation")
            .because("the domain core must not depend on the features that use it");

    @ArchTest
    static final ArchRule shouldKeepPersistenceOutOfResources = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("ComplaintRepository")
            .because("a resource only translates requests and responses; a use case decides");

    @ArchTest
    static final ArchRule shouldDeclareRolesOnEachMethod = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("access policies by path can be bypassed");

    @ArchTest
    static final ArchRule shouldNotStartNestedTransactions = noClasses()
            .should()
            .callMethod(QuarkusTransaction.class, "requiringNew")
            .orShould()
            .callMethod(QuarkusTransaction.class, "suspendingExisting")
            .because("a nested transaction needs a second connection while the thread still holds the first one");

    @ArchTest
    static final ArchRule shouldMonitorScheduledJobs = classes()
            .that()
            .containAnyMethodsThat(CanBeAnnotated.Predicates.annotatedWith(Scheduled.class))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(BackgroundJobRunner.class)
            .because("an alert monitors the last successful run of each job");

    @ArchTest
    static final ArchRule shouldKeepEntitiesInTheComplaintPackage = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("..complaints.complaint")
            .because("other features change a complaint only through its aggregate");
}
