package id.penghubung.quality;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import id.penghubung.kit.testing.ArchitectureRules;

/** Dependency rules of this service. */
@AnalyzeClasses(packages = "id.penghubung.quality", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests SHARED = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule ENTITIES_ARE_INTERNAL = ArchitectureRules.entitiesAreInternalExceptIn();

    @ArchTest
    static final ArchRule NATIVE_QUERIES = ArchitectureRules.nativeQueriesAreNamedExceptIn();

    @ArchTest
    static final ArchRule STATEMENTS = ArchitectureRules.statementsAreRunByTheHelperExceptIn();

    @ArchTest
    static final ArchRule FOUNDATIONS = noClasses()
            .that()
            .resideInAnyPackage(
                    "..quality.access..",
                    "..quality.units..",
                    "..quality.files..",
                    "..quality.notifications..",
                    "..quality.coverage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..quality.standards..",
                    "..quality.surveys..",
                    "..quality.forums..",
                    "..quality.assessments..",
                    "..quality.ratings..",
                    "..quality.improvements..")
            .because("the features use units, files, notifications and the coverage, which asks them by its interface");
}
