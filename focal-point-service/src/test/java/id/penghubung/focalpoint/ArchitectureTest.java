package id.penghubung.focalpoint;

import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import id.penghubung.kit.testing.ArchitectureRules;

@AnalyzeClasses(packages = "id.penghubung.focalpoint", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests SHARED = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule shouldKeepEntitiesWithinTheirFeature =
            ArchitectureRules.entitiesAreInternalExceptIn("..focalpoint.casework.model");

    @ArchTest
    static final ArchRule shouldKeepDeadlinesIndependentOfTheirOwners = noClasses()
            .that()
            .resideInAPackage("..focalpoint.deadlines..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..focalpoint.casework..", "..focalpoint.directory..", "..focalpoint.ombudsman..")
            .because("matters, letters and actions have deadlines too: owners are informed through DeadlineListener");

    @ArchTest
    static final ArchRule shouldKeepTheDirectoryIndependent = noClasses()
            .that()
            .resideInAPackage("..focalpoint.directory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..focalpoint.casework..",
                    "..focalpoint.deadlines..",
                    "..focalpoint.notifications..",
                    "..focalpoint.ombudsman..")
            .because("other features depend on the directory, not the reverse");

    @ArchTest
    static final ArchRule shouldUseOnlyPublicDirectoryClasses = noClasses()
            .that()
            .resideOutsideOfPackage("..focalpoint.directory..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("..focalpoint.directory..")
                    .and(DescribedPredicate.not(modifier(JavaModifier.PUBLIC))))
            .because(
                    "a case stores only the code of its agency; officers, workflow rules and canned replies of the agency "
                            + "change often, so they are read from the directory when they are needed");

    @ArchTest
    static final ArchRule shouldKeepNotificationsIndependentOfCases = noClasses()
            .that()
            .resideInAPackage("..focalpoint.notifications..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..focalpoint.casework..", "..focalpoint.deadlines..", "..focalpoint.ombudsman..")
            .because("features that notify depend on notifications, not the reverse");

    @ArchTest
    static final ArchRule shouldKeepTheAuditRecordIndependentOfCases = noClasses()
            .that()
            .resideInAPackage("..focalpoint.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..focalpoint.casework..",
                    "..focalpoint.deadlines..",
                    "..focalpoint.directory..",
                    "..focalpoint.ombudsman..")
            .because("the audit command verifies records without the rest of the service");

    @ArchTest
    static final ArchRule shouldKeepAttachmentsIndependentOfCases = noClasses()
            .that()
            .resideInAPackage("..focalpoint.attachments..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..focalpoint.casework..",
                    "..focalpoint.deadlines..",
                    "..focalpoint.directory..",
                    "..focalpoint.ombudsman..")
            .because("casework and letters decide who may attach and read a file");

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
            .definedBy("..casework.[inbound|escalation|worklist|cannedreplies|actions|dossier|superior|support]")
            .whereLayer("features")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("view")
            .mayOnlyBeAccessedByLayers("features")
            .whereLayer("history")
            .mayOnlyBeAccessedByLayers("features")
            .because("the model does not depend on the features that use it");

    @ArchTest
    static final ArchRule shouldKeepCaseworkFeaturesApart = slices().matching(
                    "..focalpoint.casework.(inbound|escalation|worklist|cannedreplies|actions|dossier|superior|support)")
            .should()
            .notDependOnEachOther()
            .because("each feature can be read, tested and replaced alone");

    @ArchTest
    static final ArchRule shouldKeepTheOmbudsmanFeatureInternal = noClasses()
            .that()
            .resideOutsideOfPackage("..focalpoint.ombudsman..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..focalpoint.ombudsman.*..")
            .because(
                    "the feature uses the others; they inform it through their interfaces, such as DeadlineListener, or"
                            + " implement one of its own, such as ComplaintCases");

    @ArchTest
    static final ArchRule shouldLayerTheOmbudsmanFeature = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("..focalpoint.ombudsman..")
            .layer("interface")
            .definedBy("..focalpoint.ombudsman")
            .layer("types")
            .definedBy("..ombudsman.types")
            .layer("matters")
            .definedBy("..ombudsman.matters")
            .layer("letters")
            .definedBy("..ombudsman.letters")
            .layer("actions")
            .definedBy("..ombudsman.actions")
            .layer("settlements")
            .definedBy("..ombudsman.settlements")
            .layer("compliance")
            .definedBy("..ombudsman.compliance")
            .layer("coordination")
            .definedBy("..ombudsman.coordination")
            .layer("stream")
            .definedBy("..ombudsman.stream")
            .layer("referrals")
            .definedBy("..ombudsman.referrals")
            .layer("dossier")
            .definedBy("..ombudsman.dossier")
            .whereLayer("types")
            .mayOnlyBeAccessedByLayers("matters", "actions")
            .whereLayer("matters")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("letters")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("actions")
            .mayOnlyBeAccessedByLayers("compliance")
            .whereLayer("compliance")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("settlements")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("coordination")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("stream")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("referrals")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("dossier")
            .mayNotBeAccessedByAnyLayer()
            .because("letters and actions find a matter through MatterDirectory; all read only which types are valid");

    @ArchTest
    static final ArchRule shouldNameNativeQueries = ArchitectureRules.nativeQueriesAreNamedExceptIn();

    /** The audit command and the migration have a connection of their own, with its own transaction and fetch size. */
    @ArchTest
    static final ArchRule shouldRunStatementsWithTheJdbcHelper =
            ArchitectureRules.statementsAreRunByTheHelperExceptIn("RecordAudit", "SealEarlierEntriesMigration");

    @ArchTest
    static final ArchRule shouldKeepWebhooksOnTopOfNotifications = noClasses()
            .that()
            .resideInAPackage("..focalpoint.notifications..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..focalpoint.webhooks..")
            .because("notifications depend only on the interface of channels");
}
