package id.penghubung.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;

/**
 * Architecture rules that hold in every module. A module runs all of them with
 *
 * <pre>{@code
 * @ArchTest
 * static final ArchTests SHARED = ArchTests.in(ArchitectureRules.class);
 * }</pre>
 *
 * <p>A class of a library is named by its name, so that a module needs no library only for a rule. Rules about what a
 * module does not have, such as endpoints, hold there.
 */
public final class ArchitectureRules {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";
    private static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
    private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    private static final String INJECT = "jakarta.inject.Inject";
    private static final String PRODUCES = "jakarta.enterprise.inject.Produces";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String EMBEDDABLE = "jakarta.persistence.Embeddable";
    private static final String ENTITY_MANAGER = "jakarta.persistence.EntityManager";
    private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";
    private static final String TRANSACTION = "io.quarkus.narayana.jta.QuarkusTransaction";
    private static final String SCHEDULED = "io.quarkus.scheduler.Scheduled";
    private static final String JDBC_PACKAGE = "id.penghubung.kit.jdbc..";
    private static final String JDBC_HELPER = "id.penghubung.kit.jdbc.Jdbc";
    private static final String JOB_RUNNER = "id.penghubung.kit.work.BackgroundJobRunner";

    private static final String NATIVE_QUERY = "createNative(Query|MutationQuery)";

    private static final Set<String> RECEIVED = Set.of("ConsumerRecord", "ConsumerRecords");
    private static final Set<String> EMITTERS = Set.of(
            "org.eclipse.microprofile.reactive.messaging.Emitter", "io.smallrye.reactive.messaging.MutinyEmitter");

    @ArchTest
    public static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching("id.penghubung.*.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a feature can be read and changed without those that use it");

    @ArchTest
    public static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("id.penghubung.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("packages with a cyclic dependency cannot be understood or changed separately");

    @ArchTest
    public static final ArchRule SUB_PACKAGES_ARE_INTERNAL = classes()
            .should(FeatureBoundaries.useNoSubPackageOfAnotherFeature())
            .allowEmptyShould(true)
            .because(
                    "the package of a feature is its interface, also where a class of a sub-package must be public; enums "
                            + "are values that the interface may carry");

    @ArchTest
    public static final ArchRule SERVICES_SHARE_ONLY_EVENTS = classes()
            .should(FeatureBoundaries.useNoOtherService())
            .allowEmptyShould(true)
            .because("services share only events");

    @ArchTest
    public static final ArchRule RESOURCES_ONLY_TRANSLATE = noClasses()
            .that()
            .areAnnotatedWith(PATH)
            .should()
            .dependOnClassesThat(annotatedWith(ENTITY).or(annotatedWith(EMBEDDABLE)))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(REPOSITORY)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ENTITY_MANAGER)
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Table")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql", "javax.sql")
            .allowEmptyShould(true)
            .because("a resource only translates requests and responses; a service decides and stores");

    @ArchTest
    public static final ArchRule ENDPOINTS_DECLARE_ROLES = methods()
            .that()
            .areMetaAnnotatedWith(HTTP_METHOD)
            .or()
            .areAnnotatedWith(PATH)
            .should()
            .beAnnotatedWith(ROLES_ALLOWED)
            .orShould()
            .beAnnotatedWith(PERMIT_ALL)
            .allowEmptyShould(true)
            .because("access policies by path can be bypassed");

    @ArchTest
    public static final ArchRule FIELDS_ARE_NOT_INJECTED = noFields()
            .should()
            .beAnnotatedWith(INJECT)
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.core.Context")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.PersistenceContext")
            .allowEmptyShould(true)
            .because("the constructor of a class shows all its dependencies");

    @ArchTest
    public static final ArchRule METHODS_ARE_NOT_INJECTED = noMethods()
            .should()
            .beAnnotatedWith(INJECT)
            .allowEmptyShould(true)
            .because("the constructor of a class shows all its dependencies");

    @ArchTest
    public static final ArchRule TIME_IS_READ_FROM_THE_INJECTED_CLOCK = noClasses()
            .should()
            .callMethodWhere(readsTheSystemTime())
            .allowEmptyShould(true)
            .because("tests control the time");

    @ArchTest
    public static final ArchRule FIELDS_NAMED_CLOCK_ARE_CLOCKS = fields().that()
            .haveName("clock")
            .should()
            .haveRawType(Clock.class)
            .allowEmptyShould(true)
            .because("readers expect a java.time.Clock");

    @ArchTest
    public static final ArchRule STATIC_FIELDS_ARE_FINAL = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .allowEmptyShould(true)
            .because("mutable static state is shared invisibly");

    @ArchTest
    public static final ArchRule SQL_STANDS_WITH_THE_TABLES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .haveSimpleNameNotEndingWith("Table")
            .and()
            .resideOutsideOfPackage(JDBC_PACKAGE)
            .should()
            .callMethodWhere(runsSql())
            .allowEmptyShould(true)
            .because("SQL is found and reviewed where its table is; the other classes decide");

    @ArchTest
    public static final ArchRule TABLES_ARE_INTERNAL = classes()
            .that()
            .haveSimpleNameEndingWith("Table")
            .and()
            .resideOutsideOfPackage("id.penghubung.gateway..")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("a table of the database belongs to one package; the gateway has no database, only a route table");

    @ArchTest
    public static final ArchRule TRANSACTIONS_ARE_NOT_NESTED = noClasses()
            .should()
            .callMethodWhere(target(owner(name(TRANSACTION)))
                    .and(target(nameMatching("requiringNew|suspendingExisting")))
                    .as("a nested transaction is started"))
            .allowEmptyShould(true)
            .because("a thread that waits for a second connection holds the first; disallowingExisting rejects this");

    @ArchTest
    public static final ArchRule JOBS_ARE_MONITORED = classes()
            .that()
            .containAnyMethodsThat(annotatedWith(SCHEDULED))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(JOB_RUNNER)
            .allowEmptyShould(true)
            .because("an alert monitors the last successful run of each job");

    @ArchTest
    public static final ArchRule KAFKA_IS_USED_ONLY_BY_OUTBOX_AND_INBOX = noClasses()
            .that()
            .resideOutsideOfPackages("id.penghubung.kit.outbox..", "id.penghubung.kit.inbox..")
            .should()
            .dependOnClassesThat(belongsToKafka())
            .allowEmptyShould(true)
            .because("services publish events only through the outbox and receive them only through the inbox");

    private ArchitectureRules() {}

    /**
     * Requires that entities and repositories are not public. Embeddable records are values and may be.
     *
     * @param cores packages of aggregates, whose entities and repositories the sub-packages or features around them use
     */
    public static ArchRule entitiesAreInternalExceptIn(String... cores) {
        return classes()
                .that(entityOrRepository())
                .and()
                .resideOutsideOfPackages(cores)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .because("other features use the services of a feature, neither its entities nor its tables");
    }

    /**
     * Requires that native queries of Hibernate are named on their entities.
     *
     * @param others simple names of classes whose SQL depends on the request
     */
    public static ArchRule nativeQueriesAreNamedExceptIn(String... others) {
        return noClasses()
                .that(not(describe(
                        "have SQL that depends on the request",
                        type -> Arrays.asList(others).contains(type.getSimpleName()))))
                .should()
                .callMethodWhere(target(nameMatching(NATIVE_QUERY))
                        .<JavaMethodCall>forSubtype()
                        .as("SQL is given to Hibernate"))
                .allowEmptyShould(true)
                .because(
                        "Hibernate translates such a query again at each call; a native query that returns entities is "
                                + "named on its entity, and other SQL is run by the JDBC helper");
    }

    /**
     * Requires that JDBC statements are run by the helper of the kit.
     *
     * @param others simple names of classes that need a connection of their own
     */
    public static ArchRule statementsAreRunByTheHelperExceptIn(String... others) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(JDBC_PACKAGE)
                .and(not(describe(
                        "need a connection of their own",
                        type -> Arrays.asList(others).contains(type.getSimpleName()))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Statement.class)
                .allowEmptyShould(true)
                .because("the helper returns the connection and reports failures in one way");
    }

    private static DescribedPredicate<JavaClass> entityOrRepository() {
        return describe(
                "are entities or repositories",
                type -> type.isAnnotatedWith(ENTITY)
                        || (type.isAnnotatedWith(EMBEDDABLE) && !type.isRecord())
                        || type.isAssignableTo(REPOSITORY));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheSystemTime() {
        DescribedPredicate<JavaCall<?>> now = target(owner(nameMatching("java\\.time\\.\\w+")))
                .and(target(name("now")))
                .and(not(describe(
                        "a clock is given",
                        call -> call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Clock.class)))));
        DescribedPredicate<JavaCall<?>> clock = target(owner(name(Clock.class.getName())))
                .and(target(nameMatching("system.*|tick[SM].*")))
                .and(not(describe("a bean is produced", call -> call.getOrigin().isAnnotatedWith(PRODUCES))));
        DescribedPredicate<JavaCall<?>> system =
                target(owner(name(System.class.getName()))).and(target(name("currentTimeMillis")));
        return now.or(clock).or(system).<JavaMethodCall>forSubtype().as("the system time is read");
    }

    private static DescribedPredicate<JavaMethodCall> runsSql() {
        DescribedPredicate<JavaCall<?>> nativeQuery = target(nameMatching(NATIVE_QUERY));
        DescribedPredicate<JavaCall<?>> helper = target(owner(name(JDBC_HELPER)));
        return nativeQuery.or(helper).<JavaMethodCall>forSubtype().as("SQL is run");
    }

    private static DescribedPredicate<JavaClass> belongsToKafka() {
        return describe(
                "are of Kafka, apart from received records, or emitters",
                type -> (type.getPackageName().startsWith("org.apache.kafka")
                                && !RECEIVED.contains(type.getSimpleName()))
                        || EMITTERS.contains(type.getName()));
    }
}
