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
    static final ArchRule shouldKnowNoOtherService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.penghubung.routing..", "id.penghubung.focalpoint..", "id.penghubung.gateway..")
            .because("services share events and nothing else");

    @ArchTest
    static final ArchRule shouldKeepTheComplaintFreeOfWhoUsesIt = noClasses()
            .that()
            .resideInAPackage("..complaints.complaint")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..complaints.intake",
                    "..complaints.tracking",
                    "..complaints.progress",
                    "..complaints.conversation")
            .because("the core of the service does not know its features");

    @ArchTest
    static final ArchRule shouldOnlyTranslateInResources = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("ComplaintRepository")
            .because("a resource translates, a use case decides");

    @ArchTest
    static final ArchRule shouldSayWhoMayCallEachMethod = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("policies by path can be bypassed");

    @ArchTest
    static final ArchRule shouldNotBeginATransactionInsideAnother = noClasses()
            .should()
            .callMethod(QuarkusTransaction.class, "requiringNew")
            .orShould()
            .callMethod(QuarkusTransaction.class, "suspendingExisting")
            .because(
                    "a thread that waits for a second connection keeps the first; disallowingExisting refuses instead");

    @ArchTest
    static final ArchRule shouldLetJobsBeWatched = classes()
            .that()
            .containAnyMethodsThat(CanBeAnnotated.Predicates.annotatedWith(Scheduled.class))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(BackgroundJobRunner.class)
            .because("an alert watches when each job last ended well");

    @ArchTest
    static final ArchRule shouldKeepEntitiesWithTheComplaint = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("..complaints.complaint")
            .because("the other features act through the complaint, which guards its life");
}
