package id.penghubung.complaints;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import id.penghubung.kit.testing.ArchitectureRules;

@AnalyzeClasses(packages = "id.penghubung.complaints", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests SHARED = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule shouldKeepEntitiesInTheComplaintPackage =
            ArchitectureRules.entitiesAreInternalExceptIn("..complaints.complaint");

    @ArchTest
    static final ArchRule shouldNameNativeQueries = ArchitectureRules.nativeQueriesAreNamedExceptIn();

    @ArchTest
    static final ArchRule shouldRunStatementsWithTheJdbcHelper = ArchitectureRules.statementsAreRunByTheHelperExceptIn(
            "PersonalDataMigration",
            "RowWriter",
            "SealIdentitiesMigration",
            "SealCompletionsMigration",
            "UnlinkAnonymousComplaintsMigration");

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
                    "..complaints.conversation",
                    "..complaints.referral",
                    "..complaints.dossier",
                    "..complaints.retention",
                    "..complaints.datasubject",
                    "..complaints.receipts",
                    "..complaints.channels",
                    "..complaints.notifications",
                    "..complaints.abuse",
                    "..complaints.answers",
                    "..complaints.attachments",
                    "..complaints.duplicates",
                    "..complaints.handover",
                    "..complaints.publication",
                    "..complaints.review")
            .because("the domain core must not depend on the features that use it");
}
