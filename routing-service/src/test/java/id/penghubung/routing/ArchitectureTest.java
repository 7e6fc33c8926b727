package id.penghubung.routing;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import id.penghubung.kit.testing.ArchitectureRules;

/** Dependency rules of this service. */
@AnalyzeClasses(packages = "id.penghubung.routing", importOptions = ImportOption.DoNotIncludeTests.class)
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
    static final ArchRule FEATURES = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("id.penghubung.routing..")
            .layer("triage")
            .definedBy("id.penghubung.routing.triage")
            .layer("trial")
            .definedBy("id.penghubung.routing.trial")
            .layer("decision")
            .definedBy("id.penghubung.routing.decision")
            .layer("rules")
            .definedBy("id.penghubung.routing.rules")
            .layer("directory")
            .definedBy("id.penghubung.routing.directory")
            .layer("catalogue")
            .definedBy("id.penghubung.routing.catalogue")
            .layer("text")
            .definedBy("id.penghubung.routing.text")
            .layer("models")
            .definedBy("id.penghubung.routing.models")
            .layer("suggestions")
            .definedBy("id.penghubung.routing.suggestions")
            .layer("history")
            .definedBy("id.penghubung.routing.history")
            .layer("runtime")
            .definedBy("id.penghubung.routing.runtime")
            .whereLayer("triage")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("trial")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("decision")
            .mayOnlyBeAccessedByLayers("triage", "trial")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("decision", "trial")
            .whereLayer("directory")
            .mayOnlyBeAccessedByLayers("rules", "models", "decision", "triage", "trial")
            .whereLayer("catalogue")
            .mayOnlyBeAccessedByLayers("rules", "models", "decision")
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers("rules", "decision")
            .whereLayer("models")
            .mayOnlyBeAccessedByLayers("decision", "triage", "history")
            .whereLayer("history")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("suggestions")
            .mayOnlyBeAccessedByLayers("models")
            .because("decisions use rules and directory, triage and trials use decisions, and there are no cycles");
}
