package id.penghubung.routing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Dependency rules of this service. */
@AnalyzeClasses(packages = "id.penghubung", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("id.penghubung.routing..")
            .layer("triage")
            .definedBy("id.penghubung.routing.triage")
            .layer("decision")
            .definedBy("id.penghubung.routing.decision")
            .layer("rules")
            .definedBy("id.penghubung.routing.rules")
            .layer("directory")
            .definedBy("id.penghubung.routing.directory")
            .layer("runtime")
            .definedBy("id.penghubung.routing.runtime")
            .whereLayer("triage")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("decision")
            .mayOnlyBeAccessedByLayers("triage")
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("decision")
            .whereLayer("directory")
            .mayOnlyBeAccessedByLayers("decision", "triage")
            .because("decisions use rules and directory, triage uses decisions, and there are no cycles");

    @ArchTest
    static final ArchRule NO_TRANSACTION_INSIDE_ANOTHER = noClasses()
            .that()
            .resideInAPackage("id.penghubung.routing..")
            .should()
            .callMethod(QuarkusTransaction.class, "requiringNew")
            .orShould()
            .callMethod(QuarkusTransaction.class, "suspendingExisting")
            .because("a nested transaction needs a second connection while the thread still holds the first one");

    @ArchTest
    static final ArchRule SERVICES = noClasses()
            .that()
            .resideInAPackage("id.penghubung.routing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.penghubung.complaints..", "id.penghubung.focalpoint..", "id.penghubung.gateway..")
            .because("services share only events");

    @ArchTest
    static final ArchRule ENTITIES = classes()
            .that(annotatedWith(Entity.class).or(annotatedWith(Embeddable.class)))
            .should()
            .bePackagePrivate()
            .because("an entity is never exposed outside its feature, neither by HTTP nor by Kafka");

    @ArchTest
    static final ArchRule REPOSITORIES = classes()
            .that()
            .implement(PanacheRepositoryBase.class)
            .should()
            .bePackagePrivate()
            .because("other features use the public classes of a feature, not its tables");

    @ArchTest
    static final ArchRule RESOURCES = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat(annotatedWith(Entity.class))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PanacheRepositoryBase.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("a resource only translates requests and responses");

    @ArchTest
    static final ArchRule ROLES = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("access policies by path can be bypassed");

    @ArchTest
    static final ArchRule INJECTION = noFields()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("id.penghubung.routing.."))
            .should()
            .beAnnotatedWith(Inject.class)
            .because("dependencies are declared in the constructor");

    @ArchTest
    static final ArchRule STATE = noFields()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("id.penghubung.routing.."))
            .and(modifier(JavaModifier.STATIC))
            .should()
            .notBeFinal()
            .because("mutable static state is shared invisibly");
}
