package id.penghubung.focalpoint;

import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "id.penghubung.focalpoint", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule shouldKnowNoOtherService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.penghubung.complaints..", "id.penghubung.routing..", "id.penghubung.gateway..")
            .because("services share events and nothing else");

    @ArchTest
    static final ArchRule shouldKeepDeadlinesFreeOfWhoHasThem = noClasses()
            .that()
            .resideInAPackage("..focalpoint.deadlines..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..focalpoint.casework..", "..focalpoint.directory..")
            .because("Ombudsman matters will have deadlines too: their owner is told through DeadlineOwner");

    @ArchTest
    static final ArchRule shouldKeepTheDirectoryToItself = noClasses()
            .that()
            .resideInAPackage("..focalpoint.directory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..focalpoint.casework..", "..focalpoint.deadlines..", "..focalpoint.notifications..")
            .because("the others ask the directory, and it asks nobody");

    @ArchTest
    static final ArchRule shouldAskTheDirectoryOnlyAtItsDoors = noClasses()
            .that()
            .resideOutsideOfPackage("..focalpoint.directory..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("..focalpoint.directory..")
                    .and(DescribedPredicate.not(modifier(JavaModifier.PUBLIC))))
            .because("a case carries the code of its agency; who answers for that agency, whether answers are approved "
                    + "and what is often answered changes from day to day, so it is asked when it is needed");

    @ArchTest
    static final ArchRule shouldTellPeopleWithoutKnowingOfWhat = noClasses()
            .that()
            .resideInAPackage("..focalpoint.notifications..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..focalpoint.casework..", "..focalpoint.deadlines..")
            .because("whoever has something to tell knows the notices, and they go out also where he is not");

    @ArchTest
    static final ArchRule shouldKeepTheRecordFreeOfWhatItRecords = noClasses()
            .that()
            .resideInAPackage("..focalpoint.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..focalpoint.casework..", "..focalpoint.deadlines..", "..focalpoint.directory..")
            .because("a record is checked by its own rules alone, also where the service does not run");

    @ArchTest
    static final ArchRule shouldKeepFilesWithoutKnowingWhose = noClasses()
            .that()
            .resideInAPackage("..focalpoint.attachments..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..focalpoint.casework..", "..focalpoint.deadlines..", "..focalpoint.directory..")
            .because("who may attach and see a file is decided where the case is");

    @ArchTest
    static final ArchRule shouldKeepEntitiesWithinTheirFeature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .resideOutsideOfPackage("..focalpoint.casework.model")
            .should()
            .notBePublic()
            .because("entities leave neither through HTTP nor to another feature");

    @ArchTest
    static final ArchRule shouldKeepCaseworkInternal = noClasses()
            .that()
            .resideOutsideOfPackage("..focalpoint.casework..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..focalpoint.casework..")
            .because("casework uses the other features; its sub-packages, with the entity of a case, are its own");

    @ArchTest
    static final ArchRule shouldLayerCasework = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("..focalpoint.casework..")
            .layer("model")
            .definedBy("..casework.model")
            .layer("history")
            .definedBy("..casework.history")
            .layer("view")
            .definedBy("..casework.view")
            .layer("features")
            .definedBy("..casework.[inbound|escalation|worklist|cannedreplies|actions]")
            .whereLayer("features")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("view")
            .mayOnlyBeAccessedByLayers("features")
            .whereLayer("history")
            .mayOnlyBeAccessedByLayers("features")
            .because("the case knows neither who reads it nor what is done with it");

    @ArchTest
    static final ArchRule shouldKeepCaseworkFeaturesApart = slices()
            .matching("..focalpoint.casework.(inbound|escalation|worklist|cannedreplies|actions)")
            .should()
            .notDependOnEachOther()
            .because("each can be read, tested and replaced alone");

    @ArchTest
    static final ArchRule shouldHaveNoCycles = slices()
            .matching("..focalpoint.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be read without those that use it");

    @ArchTest
    static final ArchRule shouldKeepWebhooksOnTopOfNotifications = noClasses()
            .that()
            .resideInAPackage("..focalpoint.notifications..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..focalpoint.webhooks..")
            .because("notifications know channels, not which there are");

    @ArchTest
    static final ArchRule shouldOnlyTranslateInResources = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideInAPackage("..focalpoint.casework..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PanacheRepositoryBase.class)
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("a resource translates, a use case decides");

    @ArchTest
    static final ArchRule shouldSayWhoMayCallEachMethod = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("policies by path can be bypassed");

    @ArchTest
    static final ArchRule shouldAskTheInjectedClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("tests move the clock");

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
    static final ArchRule shouldInjectThroughConstructors =
            noFields().should().beAnnotatedWith(Inject.class).because("what a class needs stands in its constructor");
}
